import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';
import { atTerminal, keys, type Terminal } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const number = 'ASMM-2026-000012-1';
const day = ['--as-of', '2026-11-25'];

/** A copy of the repository's record. */
function copy(name: string): string {
  const root = join(folder, name);
  for (const part of ['content', 'standards', 'registry']) cpSync(part, join(root, part), { recursive: true });
  return root;
}

/** Every file below a folder with its text. */
function filesOf(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]));
}

async function answer(terminal: Terminal, question: string, typed: string): Promise<void> {
  await terminal.see(`◆  ${question}`);
  terminal.type(typed);
}

async function suspension(terminal: Terminal): Promise<void> {
  await answer(terminal, '决定日期', `2026-11-24${keys.enter}`);
  // Nothing typed takes the default.
  await answer(terminal, '生效日期', keys.enter);
  await answer(terminal, '原因类别', keys.down + keys.enter);
  await answer(terminal, '原因（', `监督审核的严重不符合没有关闭${keys.enter}`);
  await terminal.see('有效 → 暂停');
}

describe.concurrent('at a terminal', { timeout: 120_000 }, () => {
  test('what is missing is asked for, shown, and written once it is agreed to', async () => {
    const root = copy('suspend');
    const before = filesOf(root);
    const terminal = atTerminal('registry', 'suspend', number, '--root', root, ...day);
    await suspension(terminal);
    await answer(terminal, '写入登记簿？', 'y');
    expect((await terminal.end()).code).toBe(0);
    const changed = [...filesOf(root)].filter(([file, text]) => before.get(file) !== text);
    expect(changed.map(([file]) => file)).toEqual([join(root, `registry/certificates/2026/${number}.yaml`)]);
    const [[file = '', text = ''] = []] = changed;
    expect(text.slice(before.get(file)?.length)).toBe(
      [
        '  - event: suspended',
        '    decided: "2026-11-24"',
        '    effective: "2026-11-25"',
        '    recorded: "2026-11-25"',
        '    cause: nonconformity',
        '    reason: 监督审核的严重不符合没有关闭',
        '',
      ].join('\n'),
    );
    expect(runScript('validate', '--root', root, ...day).code).toBe(0);
  });

  test('a new certificate is asked for field by field; what cannot be read is asked for again', async () => {
    const root = copy('issue');
    const before = filesOf(root);
    const terminal = atTerminal('registry', 'issue', '--root', root, ...day);
    await answer(terminal, '决定日期', `2026-11-31${keys.enter}`);
    await terminal.see('不是日历上的日期');
    terminal.type(`${'\b'.repeat(10)}2026-11-20${keys.enter}`);
    await answer(terminal, '生效日期', keys.enter);
    await answer(terminal, '持证企业', `9111010600001Q0075${keys.enter}`);
    await answer(terminal, '认证机构', `CNCA-R-2099-901${keys.enter}`);
    await answer(terminal, '覆盖的服务和场所', `打印机的维修@总部${keys.enter}`);
    await answer(terminal, '评价等级', keys.down + keys.enter);
    await answer(terminal, '写入登记簿？', 'y');
    const { code, shown } = await terminal.end();
    expect({ code, written: /写了 (\S+)/.exec(shown)?.[1] }).toMatchObject({ code: 0 });
    const added = [...filesOf(root)].filter(([file]) => !before.has(file));
    expect(added).toHaveLength(1);
    expect(added[0]?.[1]).toContain('decided: "2026-11-20"');
    expect(added[0]?.[1]).toContain('grade: pass');
    expect(runScript('validate', '--root', root, ...day).code).toBe(0);
  });

  test.for([
    ['at the first question', async (terminal: Terminal) => answer(terminal, '决定日期', keys.interrupt)],
    [
      'at the last',
      async (terminal: Terminal) => {
        await suspension(terminal);
        await answer(terminal, '写入登记簿？', keys.interrupt);
      },
    ],
    [
      'by saying no, which is what Enter says',
      async (terminal: Terminal) => {
        await suspension(terminal);
        await answer(terminal, '写入登记簿？', keys.enter);
      },
    ],
  ] as const)('who breaks off %s has written nothing', async ([when, act]) => {
    const root = copy(when);
    const before = filesOf(root);
    const terminal = atTerminal('registry', 'suspend', number, '--root', root, ...day);
    await act(terminal);
    const { code, shown } = await terminal.end();
    expect(code).toBe(1);
    expect(shown).toContain('已中止，没有写任何文件');
    expect(filesOf(root)).toEqual(before);
  });
});
