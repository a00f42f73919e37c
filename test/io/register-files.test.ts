import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import { doctored } from '../support/doctored.ts';
import { bytesOf } from '../support/published.ts';

const day = '2026-11-20';

function filesOf(root: string, asOf = day): ReadonlyMap<string, Buffer> {
  const files = publishedFiles(readRepository(root), asOf, `${asOf}T09:30:00+08:00`);
  return new Map(Array.from(files, (file) => [file.path, bytesOf(file)]));
}

function mustRead(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const found = files.get(path);
  if (found === undefined) throw new Error(`${path} is not published`);
  return found;
}

const ours = filesOf('.');
const { register } = readRepository('.');

function rowsOf(files: ReadonlyMap<string, Buffer>): Record<string, string>[] {
  return parse(mustRead(files, 'api/v1/register.csv'), { bom: true, columns: true });
}

describe('register.ndjson', () => {
  const lines = String(mustRead(ours, 'api/v1/register.ndjson')).trimEnd().split('\n');

  test('has one line a record, bodies and holders before the certificates that name them', () => {
    const kinds = lines.map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual([
      ...register.bodies.map(() => 'body'),
      ...register.holders.map(() => 'holder'),
      ...register.certificates.map(() => 'certificate'),
    ]);
  });

  test('says of each certificate and holder what its own file says', () => {
    for (const line of lines) {
      const { kind, ...record } = JSON.parse(line);
      if (kind === 'body') continue;
      const path = kind === 'holder' ? `api/v1/holders/${record.id}.json` : `api/v1/certificates/${record.number}.json`;
      expect(JSON.parse(String(mustRead(ours, path)))).toEqual(record);
    }
  });
});

describe('the register as a table', () => {
  test('has one row a certificate, with the facts as of the day and the last entry that bears on its status', () => {
    const rows = rowsOf(ours);
    expect(rows.map((row) => row.证书编号)).toEqual(register.certificates.map(({ value }) => value.number));
    expect(rows.find((row) => row.证书编号 === 'ASMM-2023-000015-3')).toEqual({
      证书编号: 'ASMM-2023-000015-3',
      统一社会信用代码或登记号: '914406060000270Q3Q',
      发证时名称: '佛山市顺德区禾璟小家电有限公司',
      现用名称: '禾璟电器股份有限公司',
      登记地址: '广东省佛山市顺德区璟塘路 90 号',
      行政区划代码: '440606',
      地区: '广东省佛山市',
      行业代码: '38',
      行业: '电气机械和器材制造业',
      机构批准号: 'CNCA-R-2099-901',
      认证机构: expect.any(String),
      标准: 'asmm',
      版本: '2.0',
      等级: '合格',
      '覆盖服务（场所）': '电饭煲与微波炉的售后维修（总部客服中心、广州服务站、佛山服务站）',
      首次发证: '2023-11-14',
      本次发证: '2026-11-05',
      '有效期至（含当日）': '2029-11-13',
      最近一次状态登记: '再认证延续',
      原因: '',
      决定日期: '2026-11-02',
      生效日期: '2026-11-05',
      登记日期: '2026-11-03',
      状态时间线: '2023-11-14 valid, 2029-11-14 expired',
      原证书编号: '',
      新证书编号: '',
      核验网址: 'https://asmm.example/certificates/ASMM-2023-000015-3/',
      数据截至: day,
    });
  });

  test('claims of no certificate that it stands today', () => {
    for (const row of rowsOf(ours)) expect(Object.values(row)).not.toContain('有效');
  });

  test('says the day before a change takes effect what holds until then', () => {
    const before = rowsOf(filesOf('.', '2026-11-04')).find((row) => row.证书编号 === 'ASMM-2023-000015-3');
    expect(before).toMatchObject({ 版本: '1.0', 等级: '优秀', '有效期至（含当日）': '2026-11-13' });
  });

  test('is the same as a workbook, every cell a text, with a sheet that says what it is', async () => {
    const sheets = await readXlsxFile(mustRead(ours, 'api/v1/register.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['证书', '说明']);
    const [head, ...rows] = parse(mustRead(ours, 'api/v1/register.csv'), { bom: true });
    expect(sheets[0]?.data.map((row) => row.map((cell) => cell ?? ''))).toEqual([head, ...rows]);
    expect(sheets[1]?.data.flat()).toEqual(expect.arrayContaining(['示例数据', '数据截至', `${day}。此后的登记不在其中。`]));
  });
});

describe('a hostile name', () => {
  const holder = 'registry/holders/914404009900000098.yaml';

  test.for([
    ['=HYPERLINK("https://evil.example","看")', `'=HYPERLINK("https://evil.example","看")`],
    ['@SUM(1+1)', "'@SUM(1+1)"],
    ['<b>&"甲"</b>', '<b>&"甲"</b>'],
    ['_x0041_甲', '_x0041_甲'],
  ] as const)('%s is text in CSV and workbook', async ([written, inCsv]) => {
    using repository = doctored({ file: holder, from: 'name: 示例家电服务（珠海）有限公司', to: `name: ${JSON.stringify(written)}` });
    const files = filesOf(repository.root);
    expect(rowsOf(files)[0]?.现用名称).toBe(inCsv);
    const [sheet] = await readXlsxFile(mustRead(files, 'api/v1/register.xlsx'));
    expect(sheet?.data[1]?.[3]).toBe(written);
  });
});

test('equal records give equal bytes', () => {
  for (const path of ['register.ndjson', 'register.csv', 'register.xlsx'] as const) {
    expect(mustRead(filesOf('.'), `api/v1/${path}`).equals(mustRead(ours, `api/v1/${path}`)), path).toBe(true);
  }
});
