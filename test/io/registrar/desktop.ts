import { emptyProposal } from '#domain/registry/proposal.ts';
import { commitWrites } from '#io/registrar/commit-writes.ts';
import { decide } from '#io/registrar/decide.ts';
import type { Desk, Requested } from '#io/registrar/desk.ts';
import type { Given } from '#io/registrar/given.ts';
import { plannedWrites } from '#io/registrar/planned-writes.ts';
import { readRepository } from '#io/repository.ts';

/** What became of a request that went the whole way of a command: wrong values, rules that said no, or files written. */
export type Went =
  | { readonly faults: readonly string[] }
  | { readonly refusals: readonly string[] }
  | { readonly written: readonly string[]; readonly remarks: readonly string[] };

/** Makes a request in a repository, as a command does, and writes what comes of it. */
export function file(root: string, day: string, request: (desk: Desk) => Requested): Went {
  const { register } = readRepository(root);
  const requested = request({ register, proposal: emptyProposal, day });
  if (requested.kind === 'faulty') return { faults: requested.faults.map(({ flag, message }) => `--${flag} ${message}`) };
  if (requested.kind === 'refused') return { refusals: requested.findings.map(({ rule }) => rule) };
  const { proposal } = requested;
  const { refusals, remarks } = decide({ register, proposal, day });
  if (refusals.length > 0) return { refusals: refusals.map(({ rule }) => rule) };
  const writes = plannedWrites(root, register, proposal, { sample: false });
  commitWrites(root, writes);
  return { written: writes.map((write) => write.file), remarks: remarks.map(({ rule }) => rule) };
}

/** Values as flags give them. */
export function given(values: Readonly<Record<string, string>>): Given {
  return new Map(Object.entries(values).map(([flag, text]) => [flag, [text]]));
}
