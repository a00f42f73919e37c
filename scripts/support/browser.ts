import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The one without a window first: it is the same engine and takes half the time to open a page. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;
const macintosh = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** How it is started: it draws without a screen or a GPU, runs as root too, and asks nobody but the pages' own server for anything. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** A Chromium for the browser tests and the bench: the one named in CHROMIUM_PATH, one on the machine, or on Debian as root one installed now. */
export function browser(): string | undefined {
  const { CHROMIUM_PATH: named } = process.env;
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return installed() ?? install();
}

function installed(): string | undefined {
  const { PATH: path = '' } = process.env;
  const places = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, macintosh].find(isProgram);
}

/** Debian's, with fonts that have Chinese characters: the tests look at pages. Older releases know only the one with a window. */
function install(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  process.stderr.write('没有 Chromium，用 apt-get 安装 chromium-headless-shell 和 fonts-noto-cjk……\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...options: readonly string[]): boolean => spawnSync('apt-get', options, { stdio: ['ignore', 2, 2], env }).status === 0;
  const have = (name: string): boolean => apt('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-cjk');
  return apt('update', '-qq') && (have('chromium-headless-shell') || have('chromium')) ? installed() : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
