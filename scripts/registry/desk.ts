import type { Finding } from '#domain/finding.ts';
import { emptyProposal } from '#domain/registry/proposal.ts';
import { completeWrites } from '#io/registrar/commit-writes.ts';
import type { Desk } from '#io/registrar/desk.ts';
import { readRepository } from '#io/repository.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { type RegistryOptions, rootOf } from './options.ts';
import { sayLine } from './say.ts';

/** The registrar's desk in a repository: the register as read, and what reading it found. */
export interface OpenDesk extends Desk {
  readonly root: string;
  readonly settings: SiteSettings;
  readonly findings: readonly Finding[];
}

/** Opens the register; what an earlier run left half moved is completed first. */
export function openDesk(options: RegistryOptions): OpenDesk {
  const root = rootOf(options);
  for (const file of completeWrites(root)) sayLine(`补完了上次中断的写入：${file}`);
  const { register, settings, findings } = readRepository(root);
  return { root, register, settings, findings, proposal: emptyProposal, day: options.asOf };
}
