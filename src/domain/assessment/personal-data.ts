import { workWarning } from './finding.ts';
import type { WorkFinding } from './work-file.ts';

type Path = readonly (string | number)[];

/** What looks like a person's: a mobile number, a citizen's identity number, a mail address. The patterns find typical writings, not all. */
const patterns = [
  [/(?<!\d)1[3-9]\d{9}(?!\d)/, '手机号码'],
  [/(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/, '身份证号码'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i, '电子邮件地址'],
] as const;

/** Places of a file whose text seems to hold personal data: no file of ours needs any (rules RE-002, RG-004 d, RG-006 d). */
export function* personalData(value: unknown, path: Path = []): Iterable<WorkFinding> {
  if (typeof value === 'string') {
    for (const [pattern, name] of patterns) {
      if (!pattern.test(value)) continue;
      yield workWarning('personal-data', path, `这里像是写了${name}。`, '删去或作去标识处理：材料中不需要个人信息，岗位即可。');
    }
  } else if (typeof value === 'object' && value !== null) {
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, inner] of entries) if (!(path[0] === 'organization' && key === 'id')) yield* personalData(inner, [...path, key]);
  }
}
