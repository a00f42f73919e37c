import { spawnSync } from 'node:child_process';

/** Makes sure that a foreign program is on this machine: on Debian as root it is installed, elsewhere its absence fails loudly. */
export function needProgram(program: string, debianPackage: string): void {
  if (spawnSync(program, ['--version']).error === undefined) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...options: readonly string[]): boolean => spawnSync('apt-get', options, { stdio: ['ignore', 2, 2], env }).status === 0;
  const installed =
    process.getuid?.() === 0 && apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', debianPackage);
  if (!installed || spawnSync(program, ['--version']).error !== undefined) {
    throw new Error(`${program} cannot be run and not be installed: apt-get install ${debianPackage}`);
  }
}
