import type { ComparableCriterion } from './comparable.ts';

type Criteria = readonly ComparableCriterion[];

interface Pair {
  readonly from: ComparableCriterion;
  readonly to: ComparableCriterion;
}

/** What the pairs found so far say about the places of the rest. */
export interface Places {
  /** Neighbours that two criteria have in common, in the same order: 0 to twice the reach. */
  common(from: ComparableCriterion, to: ComparableCriterion): number;
  /** Sides, 0 to 2, on which the nearest paired neighbours keep their order: further evidence where much was put in between. */
  inOrder(from: ComparableCriterion, to: ComparableCriterion): number;
  /** The pairs of these criteria with those of the newer side that have a neighbour in common with them. */
  beside(criteria: Criteria): Pair[];
}

/** How far a neighbour may stand on either side. */
const reach = 3;

/** Before the first and after the last criterion both texts end alike: the ends count as neighbours that are paired. */
export function placesAmong(from: Criteria, to: Criteria, matches: readonly Pair[]): Places {
  const [olds, news] = [positions(from), positions(to)];
  const partners = new Map<number, number>();
  for (const match of matches) {
    const [old, fresh] = [olds.get(match.from), news.get(match.to)];
    if (old !== undefined && fresh !== undefined) partners.set(old, fresh);
  }
  for (let step = 1; step <= reach; step += 1) partners.set(-step, -step).set(from.length - 1 + step, to.length - 1 + step);
  const around = (position: number): { readonly step: number; readonly partner: number }[] =>
    steps.flatMap((step) => {
      const partner = partners.get(position + step);
      return partner === undefined ? [] : [{ step, partner }];
    });

  const common: Places['common'] = (left, right) => {
    const [old, fresh] = [olds.get(left) ?? 0, news.get(right) ?? 0];
    return around(old).filter(({ step, partner }) => {
      const away = partner - fresh;
      return away !== 0 && Math.abs(away) <= reach && away > 0 === step > 0;
    }).length;
  };

  const partnersBack = new Map([...partners].map(([old, fresh]) => [fresh, old]));
  const nearest = { from: nearestPartners(from.length, partners), to: nearestPartners(to.length, partnersBack) };
  const inOrder: Places['inOrder'] = (left, right) => {
    const [old, fresh] = [olds.get(left) ?? 0, news.get(right) ?? 0];
    const [here, there] = [nearest.from[old], nearest.to[fresh]];
    if (here === undefined || there === undefined) return 0;
    return Number(here.before < fresh && there.before < old) + Number(here.after > fresh && there.after > old);
  };

  const beside: Places['beside'] = (criteria) =>
    criteria.flatMap((left) => {
      const near = new Set(around(olds.get(left) ?? 0).flatMap(({ partner }) => steps.map((step) => partner + step)));
      return [...near].flatMap((position) => {
        const right = to[position];
        return right === undefined || common(left, right) === 0 ? [] : [{ from: left, to: right }];
      });
    });

  return { common, inOrder, beside };
}

/** For every position the partners of the nearest paired ones before and after it. */
function nearestPartners(length: number, partners: ReadonlyMap<number, number>): { readonly before: number; readonly after: number }[] {
  const scan = (start: number, step: number): number[] => {
    const found: number[] = [];
    let last = partners.get(start - step) ?? 0;
    for (let position = start; position >= 0 && position < length; position += step) {
      found[position] = last;
      last = partners.get(position) ?? last;
    }
    return found;
  };
  const [before, after] = [scan(0, 1), scan(length - 1, -1)];
  return before.map((partner, position) => ({ before: partner, after: after[position] ?? 0 }));
}

const steps = Array.from({ length: reach }, (_, index) => index + 1).flatMap((step) => [-step, step]);

function positions(criteria: Criteria): Map<ComparableCriterion, number> {
  return new Map(criteria.map((criterion, index) => [criterion, index]));
}
