import type { Filters } from '#domain/lookup/model.ts';
import type { Sorting } from '#domain/lookup/sorting.ts';
import type { Status } from '#domain/registry/status.ts';

/** What is asked, as the form and the address hold it. */
export interface Question {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sorting;
}

export const filterNames = ['status', 'grade', 'region', 'industry', 'body', 'version'] as const satisfies readonly (keyof Filters)[];

const statuses: readonly Status[] = ['pending', 'valid', 'suspended', 'withdrawn', 'cancelled', 'expired'];

/** Reads the question from an address or a form; values that no filter has are left out. */
export function readQuestion(parameters: URLSearchParams): Question {
  const of = (name: (typeof filterNames)[number]): string | undefined => parameters.get(name) || undefined;
  const grade = of('grade');
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    sort: sort === 'recorded' || sort === 'name' ? sort : 'best',
    filters: {
      status: statuses.find((status) => status === of('status')),
      grade: grade === 'excellent' || grade === 'pass' ? grade : undefined,
      region: of('region'),
      industry: of('industry'),
      body: of('body'),
      version: of('version'),
    },
  };
}

/** The address of a question, for links that can be kept and sent. */
export function addressOf({ query, filters, sort }: Question, path: string): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (sort !== 'best') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
