import type { Finding } from '#domain/finding.ts';
import { git } from '../git.ts';

/** Line ends are the only thing about a record that git may be told. */
const harmless: Readonly<Record<string, readonly string[]>> = { text: ['auto', 'set', 'unset'], eol: ['lf'] };

/**
 * Attributes make a file look other than it is stored: filters, encodings and `$Id$` in the working tree, `-diff` and the like in a review, `merge=ours` in a
 * merge, `export-ignore` in an archive. Records have none of them.
 */
export function* refusedAttributes(root: string, paths: Iterable<string>): Iterable<Finding> {
  const input = [...paths].map((path) => `${path}\0`).join('');
  const said = git(root, ['-c', 'core.attributesFile=/dev/null', 'check-attr', '--all', '-z', '--stdin'], input)
    .toString('utf8')
    .split('\0');
  const found = new Map<string, string>();
  for (let at = 0; at + 2 < said.length; at += 3) {
    const [path = '', name = '', value = ''] = said.slice(at, at + 3);
    const setting = value === 'set' ? name : value === 'unset' ? `-${name}` : `${name}=${value}`;
    if (!harmless[name]?.includes(value) && !found.has(setting)) found.set(setting, path);
  }
  for (const [setting, path] of found) {
    yield {
      rule: 'append-only',
      severity: 'error',
      file: '.gitattributes',
      message: `属性 ${setting} 作用于登记文件 ${path}，会使它看起来与入库的不同。`,
      hint: '从 .gitattributes 里去掉；登记文件只许有 text 和 eol=lf。',
    };
  }
}
