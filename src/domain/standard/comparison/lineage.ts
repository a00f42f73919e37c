import type { Comparable, ComparableCriterion } from './comparable.ts';
import { matchByText } from './match-by-text.ts';

/** Criteria of the older side and those of the newer that continue them; one side is empty for what was added or removed. */
export interface Lineage {
  readonly from: readonly ComparableCriterion[];
  readonly to: readonly ComparableCriterion[];
}

/**
 * Who continues whom, by declared predecessors and permanent ids, or by text where ids are places. `between` are the versions that lie between the two,
 * oldest first: predecessors declared there are followed through.
 */
export function lineages(from: Comparable, to: Comparable, match: 'id' | 'text', between: readonly Comparable[] = []): Lineage[] {
  const edges = match === 'id' ? declared([from, ...between, to]) : byText(from, to);
  return components(from.criteria, to.criteria, edges);
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** From every id of the first version to the ids that continue it in the last. */
function declared(versions: readonly Comparable[]): Edges {
  const [first, ...later] = versions;
  let reached = new Map((first?.criteria ?? []).map(({ id }) => [id, new Set([id])]));
  let previous = first;
  for (const version of later) {
    const step = previous === undefined ? new Map<string, Set<string>>() : stepBetween(previous, version);
    reached = new Map([...reached].map(([id, ids]) => [id, new Set([...ids].flatMap((via) => [...(step.get(via) ?? [])]))]));
    previous = version;
  }
  return reached;
}

/** One version to the next. A predecessor that the criterion already named in the older version is history, not a change. */
function stepBetween(older: Comparable, newer: Comparable): Map<string, Set<string>> {
  const before = new Map(older.criteria.map((criterion) => [criterion.id, criterion]));
  const step = new Map(older.criteria.map(({ id }) => [id, new Set<string>()]));
  for (const criterion of newer.criteria) {
    const same = before.get(criterion.id);
    if (same !== undefined) step.get(criterion.id)?.add(criterion.id);
    for (const predecessor of criterion.predecessors ?? []) {
      if (!same?.predecessors?.includes(predecessor)) step.get(predecessor)?.add(criterion.id);
    }
  }
  return step;
}

function byText(from: Comparable, to: Comparable): Edges {
  const step = stepBetween(from, to);
  const known = new Map<string, Set<string>>();
  const named = new Map(to.criteria.map(({ id, predecessors }) => [id, predecessors]));
  for (const [id, ids] of step) {
    const others = new Set([...ids].filter((other) => named.get(other)?.includes(id)));
    if (others.size > 0) known.set(id, others);
  }
  const continued = new Set([...known.values()].flatMap((ids) => [...ids]));
  const matches = matchByText(
    from.criteria.filter(({ id }) => !known.has(id)),
    to.criteria.filter(({ id }) => !continued.has(id)),
  );
  return new Map([...known, ...matches.map((match) => [match.from.id, new Set([match.to.id])] as const)]);
}

/** Criteria joined by edges, however many on each side, in the order of the newer version; removed ones where they stood. */
function components(from: readonly ComparableCriterion[], to: readonly ComparableCriterion[], edges: Edges): Lineage[] {
  const back = new Map<string, string[]>();
  for (const [id, ids] of edges) for (const other of ids) back.set(other, [...(back.get(other) ?? []), id]);
  const old = new Map(from.map((criterion) => [criterion.id, criterion]));
  const fresh = new Map(to.map((criterion) => [criterion.id, criterion]));
  const seen = { from: new Set<string>(), to: new Set<string>() };

  const grow = (ids: { from: string[]; to: string[] }): void => {
    for (const id of [...ids.to]) {
      for (const other of back.get(id) ?? []) {
        if (seen.from.has(other)) continue;
        seen.from.add(other);
        ids.from.push(other);
        for (const next of edges.get(other) ?? []) {
          if (seen.to.has(next)) continue;
          seen.to.add(next);
          ids.to.push(next);
          grow(ids);
        }
      }
    }
  };
  const inOrder = (criteria: ReadonlyMap<string, ComparableCriterion>, ids: readonly string[]): ComparableCriterion[] =>
    [...criteria.values()].filter(({ id }) => ids.includes(id));

  const found: Lineage[] = [];
  for (const criterion of to) {
    if (seen.to.has(criterion.id)) continue;
    seen.to.add(criterion.id);
    const ids = { from: [] as string[], to: [criterion.id] };
    grow(ids);
    found.push({
      from: ids.from.length > 1 ? inOrder(old, ids.from) : ids.from.flatMap((id) => old.get(id) ?? []),
      to: ids.to.length > 1 ? inOrder(fresh, ids.to) : [criterion],
    });
  }
  const removed = from.filter(({ id }) => !seen.from.has(id)).map((criterion) => ({ from: [criterion], to: [] }));
  return [...found, ...removed];
}
