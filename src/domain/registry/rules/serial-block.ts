import type { Finding } from '#domain/finding.ts';
import { parseCertificateNumber } from '../certificate-number.ts';
import type { Register } from '../register.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'serial-block';

/** Serials come in blocks allotted to a body for a year; gaps are allowed (rules, RK-003 a). */
export const serialBlock = {
  name,
  describe: '证书流水号在认证机构当年的号段内；号段互不重叠。',
  *ofCertificate({ file, record }, { bodies }) {
    const number = parseCertificateNumber(record.number);
    const blocks = bodies.get(record.body)?.serials;
    if (!number.ok || blocks === undefined) return;
    if (blocks.some(({ year, from, to }) => year === number.year && from <= number.serial && number.serial <= to)) return;
    const own = blocks.filter(({ year }) => year === number.year).map(({ from, to }) => `${from}–${to}`);
    yield errorAt(
      name,
      file,
      ['number'],
      `流水号 ${number.serial} 不在 ${record.body} ${number.year} 年的号段（${own.join('、') || '无'}）内。`,
      '核对编号和机构；号段用完时先在机构文件的 serials 中增加。',
    );
  },
  ofRegister: overlaps,
} as const satisfies RegisterRule;

function* overlaps(register: Register): Iterable<Finding> {
  const blocks = register.bodies
    .flatMap(({ file, value }) => value.serials.map((serials, place) => ({ file, place, owner: value.approval, ...serials })))
    .toSorted((a, b) => a.year - b.year || a.from - b.from);
  let last: (typeof blocks)[number] | undefined;
  for (const block of blocks) {
    const at = ['serials', block.place];
    if (block.to < block.from) yield errorAt(name, block.file, at, `号段止于 ${block.to}，早于起号 ${block.from}。`, '改正 from 和 to。');
    if (last !== undefined && last.year === block.year && block.from <= last.to) {
      const message = `${block.year} 年号段 ${block.from}–${block.to} 与 ${last.owner} 的 ${last.from}–${last.to} 重叠。`;
      yield errorAt(name, block.file, at, message, '重新分配号段，使任何两段不含同一流水号。');
    }
    if (last === undefined || last.year !== block.year || last.to < block.to) last = block;
  }
}
