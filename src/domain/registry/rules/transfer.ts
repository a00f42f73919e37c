import { errorAt, type RegisterRule } from './rule.ts';

const name = 'transfer';

/** A transfer changes the holder or the body; a suspended certificate does not change its body (rules, RK-005 d). */
export const transfer = {
  name,
  describe: '转移须换企业或机构；暂停的证书不得换机构。',
  about: ['transferred'],
  *ofCertificate({ file, record }, _, { before }) {
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'transferred') continue;
      const at = ['history', place];
      const held = before(place);
      const { holder = held.holder, body = held.body } = event;
      if (holder === held.holder && body === held.body) {
        yield errorAt(name, file, at, '转移之后企业和机构都没有变。', '写新的 holder 或 body；企业更名记在企业文件里。');
      }
      if (body !== held.body && held.status === 'suspended') {
        yield errorAt(name, file, [...at, 'body'], '证书在暂停中，不得换认证机构。', '先由原机构作出恢复决定（实施规则 RK-005）。');
      }
    }
  },
} as const satisfies RegisterRule;
