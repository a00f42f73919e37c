import { errorAt, type RegisterRule } from './rule.ts';

/** Holders and bodies are found by their code alone. */
export const recordFile = {
  name: 'record-file',
  describe: '企业文件以代码命名，机构文件以批准号命名。',
  *check({ holders, bodies }) {
    for (const { file, value } of holders) {
      const expected = `registry/holders/${value.id}.yaml`;
      const message = `代码为 ${value.id} 的企业写在 ${file}，应在 ${expected}。`;
      if (file !== expected) yield errorAt('record-file', file, ['id'], message, '核对代码；代码无误的，改文件名。');
    }
    for (const { file, value } of bodies) {
      const expected = `registry/bodies/${value.approval}.yaml`;
      const message = `批准号为 ${value.approval} 的机构写在 ${file}，应在 ${expected}。`;
      if (file !== expected) yield errorAt('record-file', file, ['approval'], message, '核对批准号；批准号无误的，改文件名。');
    }
  },
} as const satisfies RegisterRule;
