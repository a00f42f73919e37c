import { buildIndex, type Sizes } from '#domain/lookup/build.ts';
import type { Source } from '#domain/lookup/shelf.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';

/** So small that a handful of certificates has every kind of boundary in it, and grams that are common. */
export const smallSizes: Sizes = { numbers: 3, codes: 2, records: 2, orders: 4, grams: 5 };

/** An index kept in memory, with what was read of it. */
export interface MemorySource extends Source {
  readonly files: Map<string, string>;
  readonly asked: string[];
}

export function memorySource(register: Register, sizes?: Sizes): MemorySource {
  const { name, files } = buildIndex(register, sizes);
  const texts = new Map(Array.from(files, ({ path, body }) => [path, body]));
  const asked: string[] = [];
  const read = async (path: string): Promise<string | undefined> => {
    asked.push(path);
    return texts.get(path);
  };
  return { index: name, files: texts, asked, read };
}

export function registerOf(holders: readonly Holder[], certificates: readonly Certificate[]): Register {
  return {
    bodies: [],
    standards: [],
    holders: holders.map((value) => ({ file: `registry/holders/${value.id}.yaml`, value })),
    certificates: certificates.map((value) => ({ file: `registry/certificates/${value.number.slice(5, 9)}/${value.number}.yaml`, value })),
  };
}
