import { errorAt, type RegisterRule } from './rule.ts';

/** Holders and bodies are found by their code alone. */
export const recordFile = {
  name: 'record-file',
  describe: '企业文件以代码命名，机构文件以批准号命名。',
  *ofHolder({ file, value }) {
    const expected = `registry/holders/${value.id}.yaml`;
    if (file === expected) return;
    const message = `代码为 ${value.id} 的企业写在 ${file}，应在 ${expected}。`;
    yield errorAt('record-file', file, ['id'], message, '核对代码；代码无误的，改文件名。');
  },
  *ofBody({ file, value }) {
    const expected = `registry/bodies/${value.approval}.yaml`;
    if (file === expected) return;
    const message = `批准号为 ${value.approval} 的机构写在 ${file}，应在 ${expected}。`;
    yield errorAt('record-file', file, ['approval'], message, '核对批准号；批准号无误的，改文件名。');
  },
} as const satisfies RegisterRule;
