import type { CertifiedGrade } from '#schema/grade.ts';
import type { Day } from '../day.ts';
import type { Status } from '../registry/status.ts';

/** Narrows a list; an exact question is never narrowed. All are matched on the reader's day. */
export interface Filters {
  readonly status?: Status;
  readonly grade?: CertifiedGrade;
  /** A GB/T 2260 code; trailing zeros stand for everything below ('440000' is the whole province). */
  readonly region?: string;
  readonly industry?: string;
  readonly body?: string;
  /** `asmm@2.0` */
  readonly version?: string;
}

/** A certificate as it stands on the reader's day. */
export interface Found {
  readonly number: string;
  readonly holder: string;
  readonly name: string;
  /** The earlier name or the service that the query met, where it was not the name of the day. */
  readonly met?: { readonly as: 'earlier-name' | 'service'; readonly text: string };
  readonly status: Status;
  readonly since: Day | undefined;
  readonly grade: CertifiedGrade;
  readonly standard: string;
  readonly body: string;
  readonly validUntil: Day;
  readonly next?: string;
  readonly recorded: Day;
}

export type Answer =
  /** Nothing was asked. */
  | { readonly kind: 'nothing-asked' }
  /** This number, and no other. */
  | { readonly kind: 'exact'; readonly certificate: Found }
  /** True answers; `certificates` holds the first of `total`. */
  | {
      readonly kind: 'list';
      readonly by: 'filters' | 'number-start' | 'code' | 'code-start' | 'name';
      readonly total: number;
      readonly certificates: readonly Found[];
      /** By `code`: the holder on record, who may have no certificate. */
      readonly holder?: {
        readonly id: string;
        readonly name: string;
        /** The holder that it was merged into by the reader's day. */
        readonly mergedInto?: string;
      };
      /** By `number-start` and `code-start`: how many characters a whole one has more. */
      readonly missing?: number;
      /** By `name`: what was found instead, for nothing has the legal form that was typed at the end. */
      readonly stem?: string;
      /** True answers before filters were applied. */
      readonly unfiltered: number;
    }
  /** No name has the text; these have it but for one slip. They are questions back, not answers. */
  | { readonly kind: 'similar-names'; readonly text: string; readonly total: number; readonly certificates: readonly Found[] }
  /** Not a whole number or code, and nothing on record begins like this. */
  | {
      readonly kind: 'malformed';
      readonly what: 'number' | 'code';
      readonly problem: 'too-short' | 'too-long' | 'characters';
      /** Too many or too few by how many characters; 0 where the length is not the trouble. */
      readonly by: number;
      /** Only what is on record and one slip away. */
      readonly suggestions: readonly Suggestion[];
    }
  /** Eleven digits whose last does not belong to the others: a slip, or not ours. */
  | { readonly kind: 'check-digit'; readonly number: string; readonly suggestions: readonly Suggestion[] }
  /** A proper number that no certificate has. */
  | { readonly kind: 'never-issued'; readonly number: string }
  /** A whole credit code that is not on record, whether or not its check characters are right. */
  | { readonly kind: 'unknown-code'; readonly code: string; readonly wellFormed: boolean; readonly suggestions: readonly Suggestion[] }
  /** One character finds too much. */
  | { readonly kind: 'too-little' }
  | { readonly kind: 'no-name'; readonly text: string }
  /** A part of the index could not be had, or is not what it should be: there is no answer, and asking again may help. */
  | { readonly kind: 'unavailable'; readonly why: 'unreachable' | 'damaged' };

/** A number or credit code on record, with the name that belongs to it. */
export interface Suggestion {
  readonly text: string;
  readonly name: string;
}
