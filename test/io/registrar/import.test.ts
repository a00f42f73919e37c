import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { emptyProposal } from '#domain/registry/proposal.ts';
import { checkRepository, hasErrors } from '#io/check.ts';
import { commitWrites } from '#io/registrar/commit-writes.ts';
import { type Imported, importRows } from '#io/registrar/import-rows.ts';
import { plannedWrites } from '#io/registrar/planned-writes.ts';
import { readCsv } from '#io/registrar/read-csv.ts';
import { readXlsx } from '#io/registrar/read-xlsx.ts';
import { rowCommand } from '#io/registrar/row-command.ts';
import type { TableReading } from '#io/registrar/table.ts';
import { readRepository } from '#io/repository.ts';
import type { ImportMapping } from '#schema/import-mapping.ts';
import { doctored } from '../../support/doctored.ts';

const day = '2026-07-15';
const heads = '信用代码,企业名称,地址,行政区划,行业,覆盖范围,等级,决定日期';
const row =
  '911100000000004570,示例热水器服务（北京）有限公司,北京市示例路 3 号,110000,81,热水器的维修@总部、城东网点；冰箱的维修@总部,合格,2026/7/14';

const mapping: ImportMapping = {
  command: 'issue',
  columns: {
    holder: '信用代码',
    name: '企业名称',
    address: '地址',
    region: '行政区划',
    industry: '行业',
    body: { value: 'CNCA-R-2099-901' },
    scope: '覆盖范围',
    grade: { column: '等级', values: { 优秀: 'excellent', 合格: 'pass' } },
    decided: '决定日期',
  },
};

// The characters of these tests in GB 18030, as iconv gives them: Node decodes the encoding and does not write it.
const gb = new Map(
  Array.from({ length: 126 }, (_, high) =>
    Array.from({ length: 190 }, (_, low) => [high + 0x81, low < 63 ? low + 0x40 : low + 0x41] as const),
  )
    .flat()
    .map((bytes): [string, Buffer] => [new TextDecoder('gb18030').decode(Uint8Array.from(bytes)), Buffer.from(bytes)]),
);

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 big-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  [
    'GB18030',
    (text) =>
      Buffer.concat(
        Array.from(text, (character) => (character < '\u0080' ? Buffer.from(character) : (gb.get(character) ?? Buffer.from('?')))),
      ),
  ],
];

function imported(root: string, reading: TableReading, by: ImportMapping = mapping): Imported {
  if (!reading.ok) throw new Error(reading.message);
  const command = rowCommand(by.command);
  if (command === undefined) throw new Error(by.command);
  return importRows({ register: readRepository(root).register, proposal: emptyProposal, day }, reading.table, by, command);
}

/** Line and rule of everything that was said, and the words with `true`. */
function said({ rows }: Imported): string[] {
  return rows.flatMap(({ row: { line }, findings }) => findings.map(({ rule, message }) => `${line} ${rule} ${message}`));
}

describe('a CSV file', () => {
  test.for(encodings)('in %s is read and its rows become records', ([, encode]) => {
    using copy = doctored();
    const result = imported(copy.root, readCsv(encode(`${heads}\r\n${row}\r\n\r\n`)));
    expect(said(result)).toEqual([]);
    const { register } = readRepository(copy.root);
    commitWrites(copy.root, plannedWrites(copy.root, register, result.proposal, { sample: false }));
    expect(hasErrors(checkRepository(copy.root, day).findings)).toBe(false);
    const [certificate] = readRepository(copy.root).register.certificates.slice(-1);
    expect(certificate?.value).toMatchObject({
      holder: '911100000000004570',
      scope: [
        { service: '热水器的维修', sites: ['总部', '城东网点'] },
        { service: '冰箱的维修', sites: ['总部'] },
      ],
      history: [{ decided: '2026-07-14', effective: day, grade: 'pass' }],
    });
  });

  test('has every fault of every row told, by column', () => {
    using copy = doctored();
    const rows = [
      row.replace('4570,', '4571,'),
      '9.11E+17,示例甲,某地,110000,81,=HYPERLINK(A1),良好,2026-13-01',
      '914404009900000098,,,,,洗衣机的维修@总\u202e部,合格,2026-07-14',
      '914404009900000098,,,,,洗衣机的维修,,2026-07-16',
    ];
    const result = imported(copy.root, readCsv(Buffer.from(`${heads}\n${rows.join('\n')}`)));
    expect(said(result)).toEqual([
      expect.stringMatching(/^2 credit-code .*校验字符不对/),
      expect.stringMatching(/^3 table-cell “信用代码”：.*科学记数法/),
      expect.stringMatching(/^3 table-cell “覆盖范围”：像公式/),
      expect.stringMatching(/^3 table-value “等级”：“良好”不在可用的值之中/),
      expect.stringMatching(/^3 table-value “决定日期”：“2026-13-01”不是日历上的日期/),
      expect.stringMatching(/^4 plain-text 文字里有看不见的字符 U\+202E/),
      expect.stringMatching(/^5 table-value “覆盖范围”：“洗衣机的维修”应写成/),
    ]);
    expect(result.errors).toBe(4);
  });

  test('may hold several decisions about one certificate; each is judged after those before it', () => {
    using copy = doctored();
    const by: ImportMapping = { command: 'suspend', columns: { number: '编号', cause: { value: 'complaint' }, reason: '原因' } };
    const table =
      '编号,原因\nASMM-2026-000001-7,投诉未处理。\nasmm-2026-000002-5,投诉未处理。\nASMM-2026-000001-7,又一次。\nASMM-2026-000001-8,抄错。\n,没有编号。';
    expect(said(imported(copy.root, readCsv(Buffer.from(table)), by))).toEqual([
      expect.stringMatching(/^4 allowed-transition 暂停（suspended）/),
      expect.stringMatching(/^5 known-certificate .*校验位不对/),
      expect.stringMatching(/^6 table-value “编号”：是空的/),
    ]);
  });

  test.for([
    [Buffer.from([0xff, 0xff, 0x00, 0x80]), '不是 UTF-8、UTF-16 或 GB18030'],
    [Buffer.from(''), '表里没有内容'],
    [Buffer.from('甲,甲\n1,2'), '“甲”出现了两次'],
    [Buffer.from('甲,乙\n"1,2\n3'), '不合 CSV 的写法'],
    [Buffer.from('甲,乙\n1,2,3\n'), '不合 CSV 的写法'],
    [Buffer.from(`甲\n${'1\n'.repeat(5001)}`), '一次至多 5000 行'],
  ] as const)('%# that is none is refused with a sentence', ([bytes, words]) => {
    expect(readCsv(bytes)).toEqual({ ok: false, message: expect.stringContaining(words) });
  });
});

describe('a workbook', () => {
  const text = (value: string) => ({ value, type: String });
  const headCells = heads.split(',').map(text);
  const workbook = (rows: readonly (readonly object[])[]): Promise<Buffer> =>
    writeXlsxFile([
      { sheet: '说明', data: [[text('填表说明')]] },
      { sheet: '清单', data: [headCells, ...rows.map((each) => [...each])] },
    ]).toBuffer();

  test('is read by the name of the sheet, with days as days', async () => {
    using copy = doctored();
    const cells = row.split(',').slice(0, 7).map(text);
    const date = { value: new Date('2026-07-14T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
    const result = imported(copy.root, await readXlsx(await workbook([[...cells, date]]), '清单'));
    expect(said(result)).toEqual([]);
    expect(result.proposal.certificates.size).toBe(1);
  });

  test('in which codes became numbers or formulas says so', async () => {
    using copy = doctored();
    const [, ...rest] = row.split(',').map(text);
    const number = { value: Number('911100000000004570'), type: Number };
    const formula = { value: '="9111000000"&"00004570"', type: 'Formula' };
    const result = imported(
      copy.root,
      await readXlsx(
        await workbook([
          [number, ...rest],
          [formula, ...rest],
        ]),
        '清单',
      ),
    );
    expect(said(result)).toEqual([
      expect.stringMatching(/^2 table-cell “信用代码”：这一格是数字，超过 15 位的部分已经丢失/),
      expect.stringMatching(/^3 table-cell “信用代码”：这一格是公式，不会计算/),
    ]);
  });

  test.for([
    ['清单二', '没有名为“清单二”的工作表，有：说明、清单'],
    [undefined, undefined],
  ] as const)('sheet %s', async ([sheet, words]) => {
    const reading = await readXlsx(await workbook([]), sheet);
    expect(reading).toMatchObject(words === undefined ? { ok: true } : { ok: false, message: expect.stringContaining(words) });
  });

  test('cut short is refused with a sentence', async () => {
    const whole = await workbook([]);
    expect(await readXlsx(whole.subarray(0, whole.length / 2), undefined)).toEqual({
      ok: false,
      message: expect.stringContaining('不是 XLSX 文件'),
    });
    expect(await readXlsx(Buffer.from('PK\u0003\u0004nothing'), undefined)).toMatchObject({ ok: false });
  });
});

test('nothing is written by reading and judging', () => {
  using copy = doctored();
  const before = readdirSync(join(copy.root, 'registry/certificates/2026'));
  imported(copy.root, readCsv(Buffer.from(`${heads}\n${row}`)));
  expect(readdirSync(join(copy.root, 'registry/certificates/2026'))).toEqual(before);
});
