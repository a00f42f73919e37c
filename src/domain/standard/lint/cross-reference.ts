import { textsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'cross-reference';
const ids = /(?<![A-Za-z0-9-])[A-Z]{2,4}-\d{3}(?![A-Za-z0-9-])/g;

/** An id in the text leads somewhere: to another provision of the same version. */
export const crossReference: ProvisionRule = {
  name,
  describe: '文字中提到的条款编号在本版中存在。',
  scope: 'provision',
  *check(provision, { version, ids: known }) {
    for (const { name: part, text, at } of textsOf(provision)) {
      for (const id of new Set(text.match(ids))) {
        const itself = id === provision.id;
        if (!itself && known.has(id)) continue;
        const tombstone = version.tombstones.find((stone) => stone.id === id);
        const successors = tombstone?.successors.join('、') || '无承接条款';
        yield {
          rule: name,
          severity: 'error',
          file: provision.file,
          at,
          message: itself ? `${part} 提到 ${id}，那是本条自己` : `${part} 提到 ${id}，${version.version} 版没有这一条`,
          hint: itself ? '写“本条”' : tombstone ? `${id} 已删去，承接条款：${successors}` : '改为本版中的编号，或删去这处引用',
        };
      }
    }
  },
  examples: {
    good: [
      { id: 'SE-004', notes: ['超期工单的升级见 SE-007。'] },
      { notes: ['证书编号形如 ASMM-2026-000123-4，批准号形如 CNCA-R-2099-901。'] },
    ],
    bad: [
      '退换货申请应建立工单（见 SQ-099）。',
      { id: 'SE-004', notes: ['响应的定义见 SE-004。'] },
      { evidence: ['按 ST-901 抽取的样本'] },
    ],
  },
};
