import type { Day } from '#domain/day.ts';
import type { Segment } from '#domain/registry/segments.ts';
import type { Status } from '#domain/registry/status.ts';

/** What a certificate page carries for the verdict. */
export interface CarriedPage {
  readonly timeline: readonly Segment[];
  /** The day the page was made for. */
  readonly asOf: Day;
}

const statuses: readonly Status[] = ['pending', 'valid', 'suspended', 'withdrawn', 'cancelled', 'expired'];

/** Reads `data-timeline` ("2026-03-10 valid, 2026-05-02 suspended") and `data-as-of`; anything unreadable gives nothing, so no verdict. */
export function readPage({ dataset }: Pick<HTMLElement, 'dataset'>): CarriedPage | undefined {
  const { timeline = '', asOf } = dataset;
  const segments = timeline.split(', ').map((part): Segment | undefined => {
    const [from = '', word] = part.split(' ');
    const status = statuses.find((each) => each === word);
    return status === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(from) ? undefined : { from, status };
  });
  const read = segments.filter((segment) => segment !== undefined);
  return asOf === undefined || read.length === 0 || read.length < segments.length ? undefined : { timeline: read, asOf };
}

/** The same of a page's text. */
export function readPageText(text: string): CarriedPage | undefined {
  const element = new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLElement>('certificate-verdict');
  return element === null ? undefined : readPage(element);
}
