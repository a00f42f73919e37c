import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { repository } from '../repository.ts';

/** Every version of every standard, as pages are made of it. */
export async function everyVersion(): Promise<{ standard: Standard; version: StandardVersion; all: readonly Standard[] }[]> {
  const { register } = await repository();
  const all = register.standards;
  return all.flatMap((standard) => standard.versions.map((version) => ({ standard, version, all })));
}
