import { standingOn } from '#domain/registry/bodies.ts';
import { formatDay } from '../days.ts';
import { registerWords } from '../labels/register.ts';
import { statisticsWords } from '../labels/statistics.ts';
import { links } from '../links.ts';
import { type BodyLine, bodyLine } from './body-line.ts';
import { type Stretch, stretches } from './holder.ts';
import { mustGet } from './records.ts';
import { type CertificateRow, certificateRows } from './rows.ts';
import { overview, shownRecords } from './shown.ts';
import { sayLags } from './statistics/publication-figures.ts';
import { statistics } from './statistics/registered.ts';
import { saySurveillance } from './statistics/surveillance-figures.ts';

const words = registerWords.body;
const clockWords = statisticsWords.ofBody;

export interface BodyEntry extends BodyLine {
  readonly certificates: number;
}

export interface BodyView extends BodyLine {
  readonly address: string;
  readonly since: string;
  readonly asOf: string;
  readonly until: string | undefined;
  readonly names: readonly Stretch[];
  readonly serials: readonly string[];
  readonly history: readonly {
    readonly title: string;
    readonly tone: 'valid' | 'hold' | 'void' | 'accent';
    readonly day: string;
    readonly dayText: string;
    readonly details: readonly string[];
  }[];
  /** Whether its decisions were recorded in time, and its surveillance done in time: a word for each. */
  readonly clocks: { readonly publication: string; readonly surveillance: string; readonly more: string };
  readonly certificates: readonly CertificateRow[];
  readonly total: number;
}

const tones = { approved: 'valid', extended: 'accent', suspended: 'hold', reinstated: 'valid', ended: 'void' } as const;

export async function bodyApprovals(): Promise<readonly string[]> {
  return [...(await shownRecords()).bodies.keys()];
}

export async function bodyEntries(): Promise<readonly BodyEntry[]> {
  const [{ ofBody }, all] = [await overview(), await shownRecords()];
  return [...all.bodies.keys()].map((approval) => ({ ...bodyLine(all, approval), certificates: ofBody.get(approval) ?? 0 }));
}

/** A body's page lists its latest certificates; the lookup has them all. */
export async function bodyPage(approval: string): Promise<BodyView> {
  const [{ ofBody, latestOfBody }, all, { publication, surveillance }] = await Promise.all([overview(), shownRecords(), statistics()]);
  const body = mustGet(all.bodies, approval).value;
  const { since, until } = standingOn(body, all.asOf);
  const latest = (latestOfBody.get(approval) ?? []).map((number) => mustGet(all.certificates, number).value);
  return {
    ...bodyLine(all, approval),
    address: body.address,
    since: formatDay(since),
    asOf: formatDay(all.asOf),
    until: until && formatDay(until),
    names: stretches(body.names, ({ name, english }) => [name, english]),
    serials: body.serials.map(({ year, from, to }) => words.serials(year, from, to)),
    history: body.history
      .map((entry) => ({
        title: words.events[entry.event],
        tone: tones[entry.event],
        day: entry.effective,
        dayText: formatDay(entry.effective),
        details: [
          'until' in entry ? words.until(formatDay(entry.until)) : entry.reason,
          ...(entry.recorded === entry.effective ? [] : [words.recorded(formatDay(entry.recorded))]),
        ],
      }))
      .toReversed(),
    clocks: {
      publication: clockWords.publication(sayLags(lineOf(publication.byBody, approval).entries)),
      surveillance: clockWords.surveillance(saySurveillance(lineOf(surveillance.byBody, approval))),
      more: `${links.statistics}#clocks`,
    },
    certificates: certificateRows(all, latest),
    total: ofBody.get(approval) ?? 0,
  };
}

/** The statistics have a line for every body. */
function lineOf<Line extends { readonly body: string }>(lines: readonly Line[], approval: string): Line {
  const line = lines.find(({ body }) => body === approval);
  if (line === undefined) throw new Error(`no statistics of ${approval}`);
  return line;
}
