import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { minimal } from './doctored.ts';

/** How the smallest good repository is laid out before its first commit. */
export interface Layout {
  /** Whether 1.0 is followed by a draft 1.1 that differs in nothing. */
  readonly draft?: boolean;
  /** Where in the git repository it lies; at its top by default. */
  readonly below?: string;
}

/** The smallest good repository, committed to git. */
export interface GitRepository {
  readonly root: string;
  /** Puts a text in the place of another, which must be there. */
  replace(file: string, from: string, to: string): void;
  write(file: string, text: string): void;
  read(file: string): string;
  git(...args: readonly string[]): string;
  commit(message: string): void;
  [Symbol.dispose](): void;
}

const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false'];

/** A real git repository in a temporary folder that holds the smallest good repository. */
export function gitRepository({ draft = false, below = '' }: Layout = {}): GitRepository {
  const top = mkdtempSync(join(tmpdir(), 'register-git-'));
  const root = join(top, below);
  mkdirSync(root, { recursive: true });
  cpSync(minimal, root, { recursive: true });
  const repository = opened(top, root);
  if (draft) addDraft(repository);
  // Without the samples of hooks a copy is quickly made.
  repository.git('init', '--quiet', '--initial-branch', 'main', '--template=');
  repository.commit('register: begin');
  return repository;
}

/** A repository like another, history and all. */
export function copyOf({ root: original }: GitRepository): GitRepository {
  const root = mkdtempSync(join(tmpdir(), 'register-git-'));
  cpSync(original, root, { recursive: true, preserveTimestamps: true });
  return opened(root, root);
}

function opened(top: string, root: string): GitRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...author, ...args], { cwd: top, encoding: 'utf8', stdio: 'pipe' });
  return {
    root,
    git,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    replace: (file, from, to) => {
      const text = readFileSync(join(root, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} holds no “${from}”`);
      writeFileSync(
        join(root, file),
        text.replaceAll(from, () => to),
      );
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** A draft 1.1, byte for byte as 1.0 but for its `version.yaml`, with a settled comment. */
function addDraft({ root, replace, write }: GitRepository): void {
  cpSync(join(root, 'standards/asmm/1.0'), join(root, 'standards/asmm/1.1'), { recursive: true });
  replace('standards/asmm/standard.yaml', '"1.0"', '"1.0", "1.1"');
  const matter = 'standards/asmm/1.1/version.yaml';
  replace(matter, 'version: "1.0"', 'version: "1.1"');
  replace(
    matter,
    'status: published\npublished: "2025-06-01"\neffective: "2025-09-01"\n',
    'status: draft # until the committee adopts it\neffective: "2026-10-01" # planned\ncommentsUntil: "2026-07-01"\n',
  );
  write('standards/asmm/1.1/changes.yaml', 'against: "1.0"\nresolution: 技术委员会 2026 年第 1 号决议（示例）\nchanges: []\n');
  write(
    'standards/asmm/1.1/comments.yaml',
    'comments:\n  - { id: C-001, received: "2026-05-20", from: enterprise, comment: 没有意见。, disposition: accepted }\n',
  );
}
