import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitRepository } from '../../support/git-repository.ts';

/** A way to touch what was published, played on a repository whose published state is tagged `published`. */
export interface Attack {
  readonly name: string;
  readonly play: (repository: GitRepository) => void;
  /** The file that the finding is about, and what the reason must say. */
  readonly gives: readonly [file: string, reason: RegExp];
}

export const first = 'registry/certificates/2026/ASMM-2026-000001-7.yaml';
export const second = 'registry/certificates/2026/ASMM-2026-000002-5.yaml';
export const holder = 'registry/holders/914404009900000098.yaml';
export const body = 'registry/bodies/CNCA-R-2099-901.yaml';

/** The second entry of the second certificate, whole. */
const suspension = / {2}- event: suspended[\s\S]+?(?= {2}- event: reinstated)/;

function edit(file: string, from: string, to: string): Attack['play'] {
  return ({ replace }) => replace(file, from, to);
}

function committed(play: Attack['play']): Attack['play'] {
  return (repository) => {
    play(repository);
    repository.commit('registry: another decision');
  };
}

function move({ root }: GitRepository, from: string, to: string): void {
  mkdirSync(join(root, to, '..'), { recursive: true });
  renameSync(join(root, from), join(root, to));
}

/** The working tree back as it was, so that only what is committed or staged tells. */
function hide({ git }: GitRepository, file: string): void {
  git('checkout', '--quiet', 'published', '--', file);
  git('reset', '--quiet', '--', file);
}

export const attacks: readonly Attack[] = [
  // Values
  {
    name: 'a fact edited',
    play: edit(first, 'validUntil: "2029-03-09"', 'validUntil: "2030-03-09"'),
    gives: [first, /validUntil.+2029-03-09.+2030-03-09/],
  },
  {
    name: 'a day of an event edited',
    play: edit(second, 'effective: "2026-06-02"', 'effective: "2026-06-03"'),
    gives: [second, /history\.1\.effective/],
  },
  {
    name: 'the day recorded edited',
    play: edit(first, 'recorded: "2026-03-10"', 'recorded: "2026-03-11"'),
    gives: [first, /history\.0\.recorded/],
  },
  { name: 'a reason reworded', play: edit(second, '网点搬迁，企业申请暂停', '企业申请暂停'), gives: [second, /history\.1\.reason/] },
  {
    name: 'a score edited deep inside',
    play: edit(first, 'obtained: 200', 'obtained: 201'),
    gives: [first, /scores\.service-quality\.obtained.+200.+201/],
  },
  {
    name: 'a note slipped into an old event',
    play: edit(first, 'grade: pass', 'grade: pass\n    note: 另有说明'),
    gives: [first, /多出字段 history\.0\.note/],
  },
  { name: 'a field taken out', play: edit(first, '    failedKeys: []\n', ''), gives: [first, /failedKeys 没有了/] },
  {
    name: 'a site added to the scope as issued',
    play: edit(second, 'sites: [总部]', 'sites: [总部, 城东网点]'),
    gives: [second, /scope\.0\.sites/],
  },
  {
    name: 'the sites of a scope reordered',
    play: edit(first, '[总部, 城东网点]', '[城东网点, 总部]'),
    gives: [first, /scope\.0\.sites\.0/],
  },
  {
    name: 'a text turned into a number',
    play: edit(holder, 'region: "440400"', 'region: 440400'),
    gives: [holder, /region.+"440400".+440400/],
  },
  { name: 'a space of another width', play: edit(holder, '示例路 2 号', '示例路　2 号'), gives: [holder, /addresses\.0\.address/] },
  { name: 'a look-alike character', play: edit(holder, '珠海', '珠诲'), gives: [holder, /names\.0\.name/] },
  { name: 'a name composed differently', play: edit(body, '示例市', '示例市\u0301'), gives: [body, /address/] },
  // Entries
  {
    name: 'an event deleted from the middle',
    play: ({ read, write }) => write(second, read(second).replace(suspension, '')),
    gives: [second, /原有 3 条，现在只有 2 条/],
  },
  {
    name: 'the last event deleted',
    play: ({ read, write }) => write(second, read(second).replace(/ {2}- event: reinstated[\s\S]+$/, '')),
    gives: [second, /现在只有 2 条；第 3 条起/],
  },
  {
    name: 'two events reordered',
    play: ({ read, write }) => {
      const [entry = ''] = suspension.exec(read(second)) ?? [];
      write(second, read(second).replace(suspension, '') + entry);
    },
    gives: [second, /第 2 条移到了第 3 条/],
  },
  {
    name: 'an event put in between',
    play: ({ read, write }) =>
      write(
        second,
        read(second).replace(suspension, (entry) => entry + entry.replace('2026-06-03', '2026-06-04')),
      ),
    gives: [second, /第 3 条移到了第 4 条/],
  },
  {
    name: 'an event replaced and the old one said again',
    play: ({ read, write }) => write(second, read(second).replace(suspension, '') + (suspension.exec(read(second))?.[0] ?? '')),
    gives: [second, /移到了/],
  },
  {
    name: 'the old name of a holder replaced',
    play: edit(holder, '{ name: 示例家电服务（珠海）有限公司, from', '{ name: 示例家电服务有限公司, from'),
    gives: [holder, /names\.0\.name/],
  },
  { name: 'the approval of a body prolonged in place', play: edit(body, '2031-12-31', '2035-12-31'), gives: [body, /history\.0\.until/] },
  { name: 'the block of a body widened in place', play: edit(body, 'to: 999', 'to: 9999'), gives: [body, /serials\.0\.to/] },
  { name: 'the content made unreadable', play: edit(first, 'number:', 'number: *a\nnumber:'), gives: [first, /读不出来/] },
  // Files
  { name: 'a certificate deleted', play: ({ root }) => rmSync(join(root, first)), gives: [first, /不见了/] },
  { name: 'a holder deleted', play: committed(({ root }) => rmSync(join(root, holder))), gives: [holder, /不见了/] },
  { name: 'the whole register deleted', play: ({ root }) => rmSync(join(root, 'registry'), { recursive: true }), gives: [body, /不见了/] },
  {
    name: 'a file renamed',
    play: (repository) => move(repository, first, 'registry/certificates/2026/ASMM-2026-000003-3.yaml'),
    gives: [first, /移到了 registry\/certificates\/2026\/ASMM-2026-000003-3/],
  },
  {
    name: 'a file moved to another year',
    play: (repository) => move(repository, first, first.replace('/2026/', '/2025/')),
    gives: [first, /移到了 registry\/certificates\/2025\//],
  },
  {
    name: 'a file moved and edited on the way',
    play: (repository) => {
      const to = first.replace('/2026/', '/2025/');
      move(repository, first, to);
      repository.replace(to, 'grade: pass', 'grade: excellent');
    },
    gives: [first, /不见了/],
  },
  { name: 'a file emptied', play: ({ write }) => write(first, ''), gives: [first, /读不出来/] },
  { name: 'a file blown up', play: ({ read, write }) => write(first, `${read(first)}# ${'x'.repeat(70_000)}\n`), gives: [first, /过长/] },
  {
    name: 'a file too large to be read, in the commit only',
    play: (repository) => {
      repository.write(first, '#'.repeat(9 * 1024 * 1024));
      repository.commit('registry: another decision');
      hide(repository, first);
    },
    gives: [first, /提交 HEAD 里，已登记的内容读不出来/],
  },
  { name: 'the executable bit', play: ({ root }) => chmodSync(join(root, first), 0o755), gives: [first, /可执行文件/] },
  {
    name: 'the executable bit in the index only',
    play: ({ git }) => void git('update-index', '--chmod=+x', first),
    gives: [first, /暂存区里.+可执行文件/],
  },
  {
    name: 'a link to its own copy',
    play: ({ root }) => {
      renameSync(join(root, first), join(root, 'copy.yaml'));
      symlinkSync('../../../copy.yaml', join(root, first));
    },
    gives: [first, /符号链接/],
  },
  {
    name: 'a year that is a link',
    play: committed(({ root }) => {
      renameSync(join(root, 'registry/certificates/2026'), join(root, '2026'));
      symlinkSync('../../2026', join(root, 'registry/certificates/2026'));
    }),
    gives: [first, /不见了/],
  },
  {
    name: 'a folder in the place of a file',
    play: ({ root, write }) => {
      rmSync(join(root, first));
      write(`${first}/inner.yaml`, 'x: 1\n');
    },
    gives: [first, /不见了/],
  },
  {
    name: 'a submodule in the place of a file',
    play: ({ root, git }) => {
      rmSync(join(root, first));
      git('update-index', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},${first}`);
    },
    gives: [first, /不见了|子模块/],
  },
  {
    name: 'a submodule as a new year',
    play: ({ git }) =>
      void git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},registry/certificates/2027`),
    gives: ['registry/certificates/2027', /暂存区里.+子模块/],
  },
  {
    name: 'a new certificate that is a link',
    play: ({ root }) => symlinkSync('ASMM-2026-000001-7.yaml', join(root, 'registry/certificates/2026/ASMM-2026-000003-3.yaml')),
    gives: ['registry/certificates/2026/ASMM-2026-000003-3.yaml', /符号链接/],
  },
  // Names that another file system takes for ours
  {
    name: 'a twin in lower case',
    play: ({ root }) => cpSync(join(root, first), join(root, first.replace('ASMM', 'asmm'))),
    gives: [first.replace('ASMM', 'asmm'), /大小写/],
  },
  {
    name: 'a twin of the register',
    play: ({ root }) => cpSync(join(root, 'registry'), join(root, 'Registry'), { recursive: true }),
    gives: ['Registry', /大小写/],
  },
  {
    name: 'a twin in full width',
    play: ({ root }) => cpSync(join(root, first), join(root, first.replace('000001', '０00001'))),
    gives: [first.replace('000001', '０00001'), /看不出/],
  },
  {
    name: 'a twin with a character that nobody sees',
    play: ({ root }) => cpSync(join(root, holder), join(root, holder.replace('.yaml', '\u200B.yaml'))),
    gives: [holder.replace('.yaml', '\u200B.yaml'), /看不出/],
  },
  {
    name: 'a twin that stands in the index only',
    play: ({ git }) =>
      void git(
        'update-index',
        '--add',
        '--cacheinfo',
        `100644,${git('rev-parse', `HEAD:${first}`).trim()},${first.replace('ASMM', 'Asmm')}`,
      ),
    gives: [first.replace('ASMM', 'Asmm'), /暂存区里.+大小写/],
  },
  // Git
  { name: 'an edit that is committed', play: committed(edit(first, '2029-03-09', '2029-03-08')), gives: [first, /validUntil/] },
  {
    name: 'an amended commit',
    play: ({ replace, git }) => {
      replace(first, '2029-03-09', '2029-03-08');
      git('commit', '--quiet', '--all', '--amend', '--no-edit');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'a history begun anew',
    play: ({ replace, git, commit }) => {
      git('checkout', '--quiet', '--orphan', 'anew');
      replace(first, '2029-03-09', '2029-03-08');
      commit('register: begin');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'a merge with changes of its own',
    play: ({ git, write, replace, commit }) => {
      git('checkout', '--quiet', '-b', 'side');
      write('content/notes.txt', 'x\n');
      commit('content: a note');
      git('checkout', '--quiet', 'main');
      git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
      replace(first, '2029-03-09', '2029-03-08');
      git('commit', '--quiet', '--all', '--message', 'merge');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'a merge that keeps its own side',
    play: ({ git, root, write, commit }) => {
      git('checkout', '--quiet', '--orphan', 'older');
      rmSync(join(root, second));
      commit('register: as before');
      git('merge', '--quiet', '--allow-unrelated-histories', '--strategy', 'ours', '--message', 'merge', 'published');
      write('content/notes.txt', 'x\n');
    },
    gives: [second, /不见了/],
  },
  {
    name: 'a branch that is behind',
    play: ({ git }) => {
      git('checkout', '--quiet', 'before');
    },
    gives: [second, /不见了/],
  },
  {
    name: 'an edit that is committed and hidden from the working tree',
    play: (repository) => {
      committed(edit(first, '2029-03-09', '2029-03-08'))(repository);
      hide(repository, first);
      repository.git('checkout', '--quiet', 'published', '--', first);
    },
    gives: [first, /提交 HEAD 里.+validUntil/],
  },
  {
    name: 'an edit that is only staged',
    play: ({ replace, read, write, git }) => {
      const text = read(first);
      replace(first, '2029-03-09', '2029-03-08');
      git('add', first);
      write(first, text);
    },
    gives: [first, /暂存区里.+validUntil/],
  },
  {
    name: 'an edit that git is told to overlook',
    play: ({ replace, git }) => {
      git('update-index', '--assume-unchanged', first);
      replace(first, '2029-03-09', '2029-03-08');
      if (git('status', '--porcelain') !== '') throw new Error('git sees it');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'an edit beside the work tree',
    play: ({ replace, git }) => {
      git('update-index', '--skip-worktree', first);
      replace(first, '2029-03-09', '2029-03-08');
      if (git('status', '--porcelain') !== '') throw new Error('git sees it');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'a sparse checkout without the old certificates',
    play: ({ git }) => {
      git('update-index', '--refresh');
      git('sparse-checkout', 'set', '--no-cone', '/*', `!/${first}`);
    },
    gives: [first, /不见了/],
  },
  {
    name: 'the published file replaced in the object store',
    play: ({ replace, git }) => {
      const old = git('rev-parse', `published:${first}`).trim();
      replace(first, '2029-03-09', '2029-03-08');
      git('replace', old, git('hash-object', '-w', first).trim());
      if (!git('cat-file', 'blob', old).includes('2029-03-08')) throw new Error('nothing is replaced');
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'the published commit replaced',
    play: ({ replace, git, commit }) => {
      const old = git('rev-parse', 'published').trim();
      replace(first, '2029-03-09', '2029-03-08');
      commit('register: otherwise');
      git('replace', '--force', old, git('commit-tree', '-m', 'x', 'HEAD^{tree}').trim());
    },
    gives: [first, /validUntil/],
  },
  {
    name: 'a name of the index for a file that is there',
    play: ({ git }) => {
      git('rm', '--quiet', '--cached', first);
    },
    gives: [first, /暂存区里.+不见了/],
  },
  {
    name: 'a conflict left in the index',
    play: ({ root, git }) => {
      const object = git('rev-parse', `HEAD:${first}`).trim();
      git('update-index', '--force-remove', first);
      const lines = [1, 2, 3].map((stage) => `100644 ${object} ${stage}\t${first}`).join('\n');
      writeFileSync(join(root, 'lines'), `${lines}\n`);
      git('-c', 'alias.load=!git update-index --index-info < lines', 'load');
    },
    gives: [first, /合并冲突/],
  },
  // Attributes
  ...(
    [
      ['a filter', '*.yaml filter=show', /filter=show/],
      ['an encoding of the working tree', 'registry/**/*.yaml working-tree-encoding=UTF-16', /working-tree-encoding/],
      ['other line ends', '*.yaml text eol=crlf', /eol=crlf/],
      ['an expanded id', '*.yaml ident', /ident/],
      ['no review of differences', 'registry/** -diff', /-diff/],
      ['a difference shown by a program', '*.yaml diff=quiet', /diff=quiet/],
      ['hidden as generated', 'registry/** linguist-generated', /linguist-generated/],
      ['a merge that keeps ours', 'registry/** merge=ours', /merge=ours/],
      ['left out of archives', 'registry/holders/* export-ignore', /export-ignore/],
      ['rewritten in archives', '*.yaml export-subst', /export-subst/],
    ] as const
  ).map(
    ([name, line, reason]): Attack => ({
      name: `an attribute: ${name}`,
      play: ({ write }) => write('.gitattributes', `${line}\n`),
      gives: ['.gitattributes', reason],
    }),
  ),
  {
    name: 'an attribute inside the register',
    play: ({ write }) => write('registry/.gitattributes', '* merge=union\n'),
    gives: ['.gitattributes', /merge=union/],
  },
];

/** Additions that the rules of design section 3 allow, and changes that change no value. */
export const additions: readonly { readonly name: string; readonly play: Attack['play'] }[] = [
  { name: 'nothing at all', play: () => undefined },
  { name: 'an event at the end', play: append(first, surveillance()) },
  { name: 'an event at the end, committed', play: committed(append(first, surveillance())) },
  { name: 'two events at the end', play: append(second, surveillance() + suspensionOf()) },
  { name: 'a correction', play: append(first, correction()) },
  { name: 'an annulment', play: append(second, annulment()) },
  {
    name: 'a new certificate',
    play: ({ read, write }) => write('registry/certificates/2026/ASMM-2026-000003-3.yaml', fresh(read(second))),
  },
  { name: 'a new certificate in a commit that is merged', play: mergedIn },
  {
    name: 'a new holder',
    play: ({ read, write }) =>
      write(
        'registry/holders/HK-12345678.yaml',
        read(holder)
          .replace('"914404009900000098"', 'HK-12345678')
          .replace('示例家电服务（珠海）', '示例影音（香港）')
          .replaceAll('"2026-03-10"', '"2026-07-15"'),
      ),
  },
  {
    name: 'a new name of a holder',
    play: edit(holder, 'addresses:', '  - { name: 新示例家电服务有限公司, from: "2026-07-01", recorded: "2026-07-15" }\naddresses:'),
  },
  {
    name: 'a merger',
    play: ({ read, write }) => {
      write(
        'registry/holders/HK-12345678.yaml',
        read(holder).replace('"914404009900000098"', 'HK-12345678').replaceAll('"2026-03-10"', '"2026-07-15"'),
      );
      write(holder, `${read(holder)}merged: { into: HK-12345678, effective: "2026-07-10", recorded: "2026-07-14" }\n`);
    },
  },
  { name: 'a new block of a body', play: edit(body, 'history:', '  - { year: 2027, from: 1, to: 999 }\nhistory:') },
  {
    name: 'an approval extended',
    play: ({ read, write }) =>
      write(body, `${read(body)}  - { event: extended, effective: "2032-01-01", recorded: "2026-07-15", until: "2037-12-31" }\n`),
  },
  { name: 'a comment', play: edit(first, 'number:', '# 说明\nnumber:') },
  { name: 'other quotes', play: edit(first, '"2029-03-09"', "'2029-03-09'") },
  {
    name: 'another order of keys',
    play: edit(
      holder,
      '{ name: 示例家电服务（珠海）有限公司, from: "2020-01-01", recorded: "2026-03-10" }',
      '{ recorded: "2026-03-10", from: "2020-01-01", name: 示例家电服务（珠海）有限公司 }',
    ),
  },
  { name: 'line ends of another system', play: ({ read, write }) => write(first, read(first).replaceAll('\n', '\r\n')) },
  { name: 'a byte order mark', play: ({ read, write }) => write(first, `\uFEFF${read(first)}`) },
  { name: 'a list written out', play: edit(first, '[总部, 城东网点]', '\n      [\n        总部,\n        城东网点,\n      ]') },
  { name: 'line ends named in the attributes', play: ({ write }) => write('.gitattributes', '* text=auto eol=lf\n') },
  { name: 'a text beside the record', play: ({ write }) => write('registry/README.md', '# 登记\n') },
  {
    name: 'an edit that was taken back',
    play: (repository) => {
      committed(edit(first, '2029-03-09', '2029-03-08'))(repository);
      committed(edit(first, '2029-03-08', '2029-03-09'))(repository);
    },
  },
];

function append(file: string, text: string): Attack['play'] {
  return ({ root }) => writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8') + text);
}

function days(day: string, recorded = '2026-07-15'): string {
  return `    decided: "${day}"\n    effective: "${day}"\n    recorded: "${recorded}"\n`;
}

function surveillance(): string {
  return `  - event: surveilled\n    audited: "2026-07-10"\n${days('2026-07-14', '2026-07-14')}    result: conforming\n    findings: { major: 0, minor: 0, closed: 0 }\n`;
}

function suspensionOf(): string {
  return `  - event: suspended\n${days('2026-07-15', '2026-07-15')}    cause: complaint\n    reason: 投诉属实，尚未处理。\n`;
}

function correction(): string {
  return `  - event: corrected\n${days('2026-07-14')}    correction: { event: 1, field: decided, was: "2026-03-06", is: "2026-03-05" }\n    reason: 抄写有误。\n`;
}

function annulment(): string {
  return `  - event: annulled\n${days('2026-07-14', '2026-07-16')}    annuls: 3\n    reason: 申诉成立。\n`;
}

/** A certificate like another, issued on the day. */
function fresh(text: string): string {
  return text
    .replace('000002-5', '000003-3')
    .replace('"2029-03-31"', '"2029-07-14"')
    .replace(/ {2}- event: suspended[\s\S]+$/, '')
    .replaceAll(/"2026-0[34]-\d\d"/g, '"2026-07-15"');
}

function mergedIn(repository: GitRepository): void {
  const { git, read, write, commit } = repository;
  git('checkout', '--quiet', '-b', 'side');
  write('registry/certificates/2026/ASMM-2026-000003-3.yaml', fresh(read(second)));
  commit('registry: issue a certificate');
  git('checkout', '--quiet', 'main');
  committed(append(first, surveillance()))(repository);
  git('merge', '--quiet', '--no-edit', 'side');
}
