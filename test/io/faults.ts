import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Patch } from '../support/doctored.ts';
import { minimal } from '../support/doctored.ts';

/** A change that spoils the smallest good repository, and the one finding that it must give. */
export interface Fault {
  readonly name: string;
  readonly patch: Patch;
  /** `rule file:line:column`, the file left out where it is the patched one. */
  readonly gives: readonly string[];
}

const first = 'registry/certificates/2026/ASMM-2026-000001-7.yaml';
const second = 'registry/certificates/2026/ASMM-2026-000002-5.yaml';
const holder = 'registry/holders/914404009900000098.yaml';
const body = 'registry/bodies/CNCA-R-2099-901.yaml';
const version = 'standards/asmm/1.0/version.yaml';
const criterion = 'standards/asmm/1.0/service-quality/SQ-001.mdx';
const guide = 'content/guides/public.mdx';
const notice = 'content/notices/first.mdx';

const suspension = `  - event: suspended
    decided: "2026-06-01"
    effective: "2026-06-02"
    recorded: "2026-06-03"
    cause: holder-request
    reason: 网点搬迁，企业申请暂停。
`;

function fault(name: string, file: string, from: string, to: string, ...gives: readonly string[]): Fault {
  return { name, patch: { file, from, to }, gives };
}

function copied(file: string, from: string, to: string): string {
  return readFileSync(join(minimal, file), 'utf8').replace(from, to);
}

export const faults: readonly Fault[] = [
  // Fields
  fault('a missing field', first, '    grade: pass\n', '', 'field-missing 9:5'),
  fault('an unknown field', first, 'validUntil:', 'validUntill:', 'field-missing 1:1', 'field-unknown 7:1'),
  fault('an unknown field deep inside', first, 'grade: pass', 'grade: pass\n    color: red', 'field-unknown 18:5'),
  fault('a mistyped field', first, 'sites: [总部, 城东网点]', 'sites: 总部', 'field-type 6:35'),
  fault('an unknown event', first, 'event: issued', 'event: isued', 'field-value 9:12'),
  fault('an impossible day', first, '"2026-03-06"', '"2026-02-30"', 'field-value 10:14'),
  fault(
    'a reason on two lines',
    first,
    'grade: pass\n',
    `grade: pass\n${suspension.replace('搬迁，', '搬迁，\\n').replace(/reason: (.*)/, 'reason: "$1"')}`,
    'field-value 23:13',
  ),
  fault('an empty value', first, 'grade: pass', 'grade:', 'field-empty 17:10'),
  fault('an unquoted all-digit credit code', first, '"914404009900000098"', '914404009900000098', 'field-unquoted 2:9'),
  fault('an unquoted day', first, '"2029-03-09"', '2029-03-09', 'field-unquoted 7:13'),
  fault('an unquoted version number', version, 'version: "1.0"', 'version: 1.0', 'field-unquoted 2:10'),
  // YAML
  fault('a duplicate key', first, 'body: CNCA', 'holder: "x"\nbody: CNCA', 'yaml-duplicate-key 3:1'),
  fault('an anchor', first, 'sites: [总部', 'sites: [&a 总部', 'yaml-anchor 6:36'),
  fault('an alias', first, 'grade: pass', 'grade: pass\n    note: *a', 'yaml-anchor 18:11'),
  fault('a tag', first, 'grade: pass', 'grade: !!str pass', 'yaml-tag 17:12'),
  fault('a merge key', first, 'grade: pass', 'grade: pass\n    <<: { note: x }', 'yaml-merge-key 18:5'),
  fault('a reserved key', first, 'grade: pass', 'grade: pass\n    __proto__: { note: x }', 'yaml-reserved-key 18:5'),
  fault('a second document', first, 'grade: pass', 'grade: pass\n---\nnumber: x', 'yaml-one-document 18:1'),
  fault('an open quote', first, 'decided: "2026-03-06"', 'decided: "2026-03-06', 'yaml-syntax 11:5'),
  fault('a tab as indentation', first, '    decided', '\tdecided', 'yaml-syntax 10:1'),
  { name: 'an empty file', patch: { file: first, write: '# nothing\n' }, gives: ['yaml-empty 1:1'] },
  // Characters that nobody sees
  fault('a direction mark in a guide', guide, '---\n\n', '---\n\n不\u202e得', 'plain-text 9:2'),
  fault('a zero-width space in a criterion', criterion, 'title: ', 'title: \u200b', 'plain-text 3:8'),
  fault('a direction mark written as a reference', guide, '---\n\n', '---\n\n不&#x202e;得', 'plain-text 9:1'),
  fault('a direction mark written as an escape', 'content/site.yaml', 'title: 最小示例', 'title: "最小\\u202e示例"', 'plain-text 1:8'),
  fault('an address that runs a script', 'content/site.yaml', 'https://asmm.example', 'javascript:alert(1)', 'field-value 3:6'),
  fault('an address with a path', 'content/site.yaml', 'https://asmm.example', 'https://asmm.example/x', 'field-value 3:6'),
  // Files
  { name: 'a file of another kind', patch: { file: 'registry/holders/notes.txt', write: 'x' }, gives: ['file-name 1:1'] },
  {
    name: 'a certificate among the holders',
    patch: { file: 'registry/holders/ASMM-2026-000003-3.yaml', write: 'x: 1' },
    gives: ['file-name 1:1'],
  },
  { name: 'a file that is too long', patch: { file: holder, write: `# ${'x'.repeat(70_000)}\n` }, gives: ['file-size 1:1'] },
  {
    name: 'a file in another encoding',
    patch: { file: holder, write: Buffer.from([0xd6, 0xd0, 0xce, 0xc4]) },
    gives: ['file-encoding 1:1'],
  },
  { name: 'no version file', patch: { file: version, remove: true }, gives: ['file-missing 1:1'] },
  { name: 'no register', patch: { file: 'registry', remove: true }, gives: ['root-folders 1:1'] },
  // The register
  fault(
    'a wrong check digit',
    first,
    'number: ASMM-2026-000001-7',
    'number: ASMM-2026-000001-8',
    'certificate-file 1:9',
    'certificate-number 1:9',
  ),
  fault('a holder that does not exist', first, '914404009900000098', '91440400MA9XTEAA5A', 'known-records 2:9'),
  fault('a body that does not exist', first, 'CNCA-R-2099-901', 'CNCA-R-2099-902', 'known-records 3:7'),
  fault('a version that does not exist', first, 'asmm@1.0', 'asmm@7.0', 'known-version 4:11'),
  fault('a grade that the rules do not give', first, 'grade: pass', 'grade: excellent', 'grade-follows 17:12'),
  fault('an impossible transition', second, suspension, '', 'allowed-transition 14:12'),
  fault('an event out of order', second, 'recorded: "2026-06-03"', 'recorded: "2026-07-03"', 'history-in-order 23:15'),
  {
    name: 'a file name that is not the number',
    patch: { file: 'registry/certificates/2026/ASMM-2026-000003-3.yaml', write: copied(second, '000002-5', '000004-1') },
    gives: ['certificate-file 1:9'],
  },
  {
    name: 'two certificates with one number',
    patch: { file: 'registry/certificates/2025/ASMM-2026-000002-5.yaml', write: copied(second, '', '') },
    gives: ['certificate-file 1:9', `unique-number ${second}:1:9`],
  },
  {
    name: 'a wrong credit code',
    patch: { file: 'registry/holders/914404009900000099.yaml', write: copied(holder, '0098', '0099') },
    gives: ['credit-code 1:5', 'alike-names 3:13'],
  },
  fault(
    'a body suspended for a reason without end',
    body,
    'until: "2031-12-31" }\n',
    `until: "2031-12-31" }\n  - { event: suspended, effective: "2026-06-01", recorded: "2026-06-01", reason: ${'长'.repeat(301)} }\n`,
    'field-value 9:82',
  ),
  fault('a body without its approval', body, 'event: approved', 'event: approvd', 'field-value 8:14'),
  // Standards
  {
    name: 'a criterion id used twice',
    patch: { file: 'standards/asmm/1.0/service-efficiency/SQ-001.mdx', write: copied(criterion, '', '') },
    gives: ['provision-listed 1:1'],
  },
  fault('an id listed twice', version, 'criteria: [GEN-001]', 'criteria: [GEN-001, GEN-001]', 'unique-ids 11:25'),
  fault('an id that is not the file name', criterion, 'id: SQ-001', 'id: SQ-009', 'provision-file-name 2:5'),
  { name: 'a criterion listed without a file', patch: { file: criterion, remove: true }, gives: [`provision-listed ${version}:15:16`] },
  fault('points that do not add up', version, 'points: 40', 'points: 41', 'points 9:3', 'points 18:13'),
  fault('a notice about a version that is not there', notice, 'version: "1.0"', 'version: "9.0"', 'notice-version 5:35'),
  fault('a notice about a standard that is not there', notice, 'standard: asmm', 'standard: other', 'notice-version 5:20'),
  // MDX
  fault('an unknown component', criterion, '<Evidence>', '<Notes>x</Notes>\n\n<Evidence>', 'mdx-component 24:1'),
  fault('raw HTML', criterion, '公开服务承诺', '<b>公开</b>服务承诺', 'mdx-component 13:13'),
  fault('an import', criterion, '<Evidence>', 'import x from "y"\n\n<Evidence>', 'mdx-import 24:1'),
  fault('an expression', criterion, '公开服务承诺', '公开{1 + 1}服务承诺', 'mdx-expression 13:15'),
  fault('an attribute that runs', criterion, 'id="a"', 'id={a}', 'mdx-attribute 12:1'),
  fault('a foreign link', criterion, '公开服务承诺', '公开[承诺](https://example.com)', 'mdx-link 13:15'),
  fault('a link that runs', criterion, '公开服务承诺', '公开[承诺](javascript:alert(1))', 'mdx-link 13:15'),
  fault('an open element', criterion, '</Rubric>', '', 'mdx-syntax 16:1'),
  fault('an HTML comment', criterion, '<Evidence>', '<!-- x -->\n\n<Evidence>', 'mdx-syntax 24:2'),
  fault('steps out of order', criterion, '<Step n="1">', '<Step n="2">', 'provision-structure 18:1'),
  fault('an unknown field in a criterion', criterion, 'points: 20', 'points: 20\nweight: 2', 'field-unknown 5:1'),
  fault('no front matter', criterion, '---\nid', 'id', 'front-matter 1:1'),
  fault('a layout in prose', guide, 'order: 1', 'order: 1\nlayout: ../x.astro', 'field-unknown 6:1'),
  fault('a component in prose', guide, '打开', '<Counter />\n\n打开', 'mdx-component 9:1'),
  fault('a picture in prose', guide, '打开', '![x](./x.png)', 'mdx-image 9:1'),
  fault('a link to another host in prose', guide, '(/lookup/)', '(//evil.example/lookup/)', 'mdx-link 9:3'),
];
