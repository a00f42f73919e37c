import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '#domain/registry/register.ts';
import { readRepository } from '#io/repository.ts';
import { generateRegister } from '../support/generate-register.ts';
import { measureSuccess, type Usage } from './measure.ts';
import { type Served, serveZipped } from './serve-zipped.ts';

export const repository = join(import.meta.dirname, '../..');

export interface BenchOptions {
  readonly certificates: number;
  readonly seed: number;
  readonly asOf: string;
  /** Queries of each kind that recall is measured with. */
  readonly queries: number;
  /** Certificates that other programs are given. */
  readonly peers: number;
  /** Where everything is written. */
  readonly folder: string;
  readonly say: (text: string) => void;
}

/** What rows measure on. Everything is made when it is first asked for, once, so that a run of one row makes only what that needs. */
export interface Bench extends BenchOptions {
  /** A repository with a made-up register. */
  readonly root: () => string;
  readonly site: string;
  /** Builds the site of that register for the first time. */
  readonly built: () => Promise<Usage>;
  /** That register as read back, for those who compare with it. */
  readonly register: () => Register;
  /** The built site, compressed as servers do. */
  readonly served: () => Promise<Served>;
  /** The same bench at another size, kept beside this one. */
  readonly at: (certificates: number) => Bench;
  readonly close: () => Promise<void>;
}

export function benchOf(options: BenchOptions): Bench {
  const { certificates, asOf, folder, say } = options;
  const site = join(folder, 'dist');
  const root = once(() => generated(options));
  const built = once(() => {
    const from = root();
    say(`生成 ${certificates} 张证书的网站`);
    return measureSuccess(join(repository, 'scripts/build.ts'), ['--root', from, '--out', site, '--as-of', asOf]);
  });
  const servers: Promise<Served>[] = [];
  const served = once(async () => {
    await built();
    const server = serveZipped(site);
    servers.push(server);
    return server;
  });
  const others = new Map<number, Bench>([]);
  const at = (size: number): Bench => {
    const other = others.get(size) ?? benchOf({ ...options, certificates: size, folder: join(folder, String(size)) });
    others.set(size, other);
    return other;
  };
  const bench: Bench = {
    ...options,
    root,
    register: once(() => readRepository(root()).register),
    site,
    built,
    served,
    at: (size) => (size === certificates ? bench : at(size)),
    close: async () => {
      for (const server of servers) await (await server).close();
      for (const other of others.values()) await other.close();
    },
  };
  return bench;
}

function generated({ certificates, seed, asOf, folder, say }: BenchOptions): string {
  const criteria = readRepository(repository).register.standards.find(({ matter }) => matter.kind === 'criteria');
  if (criteria === undefined) throw new Error('no criteria to certify against');
  say(`造出 ${certificates} 张证书`);
  const to = join(folder, 'repository');
  mkdirSync(to, { recursive: true });
  generateRegister({ from: repository, to, certificates, seed, until: asOf, criteria });
  return to;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
