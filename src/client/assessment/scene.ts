import type { Carried } from '#domain/assessment/carried.ts';
import type { Day } from '#domain/day.ts';
import type { OpenDocument } from './open-document.ts';
import type { ViewName } from './route.ts';
import type { Shelf, Stamp } from './shelf.ts';

/** What every view is given. */
export interface Scene {
  readonly shelf: Shelf;
  /** Files that were left while the shelf had not taken all of them: the rest is in this page only. */
  readonly unsaved: Map<string, OpenDocument>;
  readonly carried: Carried;
  readonly day: () => Day;
  readonly stamp: () => Stamp;
  /** Aborted when the view is left: listeners hang on it. */
  readonly signal: AbortSignal;
  /** Says something to everyone, with a way to undo it where there is one. */
  readonly tell: (message: string, undo?: { readonly label: string; readonly act: () => void }) => void;
  readonly go: (fragment: string) => void;
}

/** What a view of a file is given besides. */
export interface FileScene extends Scene {
  readonly open: OpenDocument;
  /** The criterion or item that the address names. */
  readonly item: string | undefined;
  readonly fragment: (view: ViewName, item?: string) => string;
}

/** A view made: its heading for the title of the page, and its elements. */
export interface View {
  readonly title: string;
  readonly nodes: readonly Node[];
  /** Moves within the view to another item without making it anew; false where it cannot. */
  readonly turnTo?: (item: string | undefined) => boolean;
}
