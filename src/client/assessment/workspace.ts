import type { Carried } from '#domain/assessment/carried.ts';
import { assessmentWords as words } from '#site/labels/assessment.ts';
import { dayInShanghai, now } from '../clock.ts';
import { make } from '../elements.ts';
import { failedView, fileFrame, hasView, unreadableView } from './file-frame.ts';
import { openJournal, recover } from './journal.ts';
import { button } from './kit.ts';
import { freshFileId } from './new-file.ts';
import { keepOffline } from './offline.ts';
import { OpenDocument } from './open-document.ts';
import { isWorkFile } from './reading.ts';
import { type Route, readRoute, type ViewName } from './route.ts';
import type { FileScene, Scene, View } from './scene.ts';
import { openShelf, type Shelf, type Stamp } from './shelf.ts';
import { startView } from './start-view.ts';
import { readCarried } from './versions.ts';

/** Nothing where the version's text cannot be had. */
type FileView = (scene: FileScene) => Promise<View | undefined>;

/** Views of a file. All but the questions are fetched when they are first asked for. */
const fileViews: Readonly<Record<ViewName, () => Promise<FileView>>> = {
  questions: async () => (await import('./questions-view.ts')).questionsView,
  result: async () => (await import('./result-view.ts')).resultView,
  plan: async () => (await import('./plan-view.ts')).planView,
  application: async () => (await import('./application-view.ts')).applicationView,
  upgrade: async () => (await import('./upgrade-view.ts')).upgradeView,
  audit: async () => (await import('./audit-plan-view.ts')).auditPlanView,
  scoring: async () => (await import('./scoring-view.ts')).scoringView,
  findings: async () => (await import('./findings-view.ts')).findingsView,
  report: async () => (await import('./report-view.ts')).reportView,
};

/** The view that a file opens with, by its format. */
const firstViews: Readonly<Record<string, ViewName>> = {
  'asmm-assessment': 'questions',
  'asmm-application': 'application',
  'asmm-audit': 'audit',
};

/**
 * `<assessment-workspace>`: leads from the list of files to the views of one, by the fragment of the address. Everything stays in this browser.
 */
class AssessmentWorkspace extends HTMLElement {
  #shelf: Shelf | undefined;
  #open: OpenDocument | undefined;
  #unsaved = new Map<string, OpenDocument>();
  #view: View | undefined;
  #leave = new AbortController();
  #shown: Extract<Route, { at: 'file' }> | undefined;
  #asked = 0;
  #journal = openJournal(freshFileId());

  connectedCallback(): void {
    window.addEventListener('hashchange', this.#moved);
    window.addEventListener('beforeunload', this.#unloading);
    void this.#begin();
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#moved);
    window.removeEventListener('beforeunload', this.#unloading);
    this.#leave.abort();
    this.#open?.close();
  }

  #moved = (): void => void this.#show(true);

  /** What is on its way to the shelf is in the journal; what the browser does not take at all goes with the page. */
  #unloading = (event: BeforeUnloadEvent): void => {
    const files = [...this.#unsaved.values(), ...(this.#open === undefined ? [] : [this.#open])];
    if (files.some((file) => !isSafe(file) && file.safety !== 'saving')) event.preventDefault();
  };

  async #begin(): Promise<void> {
    this.#shelf = await openShelf();
    await recover(this.#shelf, stamp());
    await this.#show(false);
    void keepOffline();
  }

  /** Shows what the address names. Coming from elsewhere on the page, the focus goes to the new heading. */
  async #show(moved: boolean): Promise<void> {
    const route = readRoute(location.hash);
    const asked = ++this.#asked;
    if (moved) this.querySelector('[data-message]')?.replaceChildren();
    if (route.at === 'file' && this.#turn(route)) return;
    const view = await this.#make(route);
    if (asked !== this.#asked) return;
    this.#view = view;
    this.#shown = route.at === 'file' ? route : undefined;
    this.dataset.at = route.at;
    this.#place.replaceChildren(...view.nodes);
    document.title = `${view.title} - ${words.title}`;
    if (!moved) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.#place.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** Turns a page within the view that stands. */
  #turn(route: Extract<Route, { at: 'file' }>): boolean {
    const shown = this.#shown;
    if (shown === undefined || shown.id !== route.id || shown.view !== route.view) return false;
    const turned = this.#view?.turnTo?.(route.item) ?? false;
    if (turned) this.#shown = route;
    return turned;
  }

  async #make(route: Route): Promise<View> {
    this.#leave.abort();
    this.#leave = new AbortController();
    const scene = this.#scene(this.#leave.signal);
    if (route.at === 'file') {
      const open = await this.#openFile(route.id, scene);
      const format = String(open?.document.format);
      const name = route.view !== undefined && hasView(format, route.view) ? route.view : firstViews[format];
      if (open !== undefined && name !== undefined) return this.#fileView(scene, open, name, route);
    }
    if (route.at === 'file') this.#tell(words.start.gone);
    this.#leaveFile();
    if (route.at === 'criterion') {
      const latest = (await scene.shelf.all()).filter(({ document }) => document.format === 'asmm-assessment');
      const newest = latest.toSorted((a, b) => b.changed.localeCompare(a.changed))[0];
      if (newest !== undefined) {
        history.replaceState(null, '', `#${newest.id}/questions/${route.criterion}`);
        return this.#make(readRoute(location.hash));
      }
    }
    if (route.at === 'upgrade') {
      const upgrade = await import('./upgrade-view.ts').catch(() => undefined);
      return upgrade?.upgradeFrom(scene, route.from, route.to) ?? failedView(() => void this.#show(false));
    }
    return startView(scene);
  }

  async #fileView(scene: Scene, open: OpenDocument, name: ViewName, { id, item }: Extract<Route, { at: 'file' }>): Promise<View> {
    const fileScene: FileScene = {
      ...scene,
      open,
      item,
      fragment: (view, part) => `#${[id, view, part].filter((each) => each !== undefined).join('/')}`,
    };
    if (!isWorkFile(open.document)) return fileFrame(fileScene, name, unreadableView(words.start.unreadable, open));
    const { standard } = open.document;
    if (scene.carried.versions.every(({ ref }) => ref !== standard))
      return fileFrame(fileScene, name, unreadableView(words.unknownVersion(standard), open));
    // A chunk that cannot be fetched is a network fault, not a bug.
    const makeView = await fileViews[name]().catch(() => undefined);
    const view = await makeView?.(fileScene);
    return fileFrame(fileScene, name, view ?? failedView(() => void this.#show(false)));
  }

  async #openFile(id: string, { shelf }: Scene): Promise<OpenDocument | undefined> {
    if (this.#open?.id === id) return this.#open;
    const left = this.#unsaved.get(id);
    const kept = left === undefined ? (await shelf.all()).find((each) => each.id === id) : undefined;
    this.#leaveFile();
    this.#open = kept === undefined ? left : new OpenDocument(kept, shelf, stamp, this.#journal);
    return this.#open;
  }

  /** Closes the file at work, unless something of it is nowhere else. */
  #leaveFile(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    if (!isSafe(open)) return void this.#unsaved.set(open.id, open);
    this.#unsaved.delete(open.id);
    open.close();
  }

  #scene(signal: AbortSignal): Scene {
    const shelf = this.#shelf;
    if (shelf === undefined) throw new Error('<assessment-workspace> shows before its shelf is open');
    return {
      shelf,
      unsaved: this.#unsaved,
      carried: this.#carried,
      day: () => dayInShanghai(now()),
      stamp,
      signal,
      tell: (message, undo) => this.#tell(message, undo),
      go: (fragment) => {
        location.hash = fragment;
      },
    };
  }

  #tell(message: string, undo?: { readonly label: string; readonly act: () => void }): void {
    const action = undo === undefined ? undefined : button(undo.label, undo.act, 'text');
    this.querySelector('[data-message]')?.replaceChildren(make('p', {}, message), ...(action === undefined ? [] : [action]));
  }

  get #carried(): Carried {
    return readCarried(this);
  }

  get #place(): HTMLElement {
    const place = this.querySelector<HTMLElement>('[data-view]');
    if (place === null) throw new Error('<assessment-workspace> has no place for its views');
    return place;
  }
}

/** Whether the shelf has all of a file. */
function isSafe({ safety, conflicts }: OpenDocument): boolean {
  return safety === 'saved' && conflicts.length === 0;
}

function stamp(): Stamp {
  const instant = now();
  return { at: instant.toISOString(), day: dayInShanghai(instant) };
}

customElements.define('assessment-workspace', AssessmentWorkspace);
