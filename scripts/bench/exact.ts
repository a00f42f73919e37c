import { ask } from '#domain/lookup/ask.ts';
import { spellings } from '../support/queries.ts';
import { random } from '../support/random.ts';
import { counted } from './counted.ts';
import { medianOf } from './rounds.ts';
import type { Row } from './row.ts';

/** A number or a credit code, written in any way. */
export const exact: Row = {
  name: 'exact',
  title: '按编号、信用代码查',
  async measure({ built, site, register, seed, asOf, queries }) {
    await built();
    const { fresh, taken, snapshotBytes } = counted(site);
    const chance = random(seed);
    const { certificates } = register();
    let found = 0;
    const [parts, cold, times, requests]: number[][] = [[], [], [], []];
    for (let round = 0; round < queries; round++) {
      const { number, holder } = chance.pick(certificates).value;
      for (const query of [number, holder]) {
        const typed = chance.pick(spellings)(query);
        const source = fresh();
        taken();
        const started = performance.now();
        const answer = await ask(source, typed, {}, asOf);
        times?.push(performance.now() - started);
        const bytes = taken();
        const right =
          query === number
            ? answer.kind === 'exact' && answer.certificate.number === number
            : answer.kind === 'list' && answer.holder?.id === holder;
        if (right) found += 1;
        // The fence is at hand from the second question on.
        parts?.push(bytes.at(-1) ?? 0);
        requests?.push(bytes.length - 1);
        cold?.push(snapshotBytes + bytes.reduce((sum, each) => sum + each, 0));
      }
    }
    const most = (values: readonly number[] = []): number => Math.max(...values) / 1000;
    return [
      { what: '查到的比例', unit: '', value: found / (2 * queries), least: 1 },
      { what: '请求（围栏已在手边）', unit: '', value: Math.max(...(requests ?? [])), most: 1 },
      { what: '这一请求，最大', unit: 'KB', ...medianOf([most(parts)]), most: 4 },
      { what: '首次查询，最大', unit: 'KB', ...medianOf([most(cold)]), most: 15 },
      { what: '计算用时', unit: 'ms', ...medianOf(times ?? []) },
    ];
  },
};
