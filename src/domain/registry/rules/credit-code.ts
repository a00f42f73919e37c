import { checkCharacter, checkCreditCode } from '../credit-code.ts';
import { isKnownRegion } from '../regions.ts';
import { errorAt, type RegisterRule, warningAt } from './rule.ts';

const name = 'credit-code';

/** GB 32100-2015. Real codes exist whose inner check fails or whose region no list knows: both deserve a look, not a refusal. */
export const creditCode = {
  name,
  describe: '统一社会信用代码的校验字符正确；组织机构代码部分或行政区划不明时提示。',
  *ofHolder({ file, value }) {
    // Holders from Hong Kong, Macao, Taiwan and abroad carry a prefix and their registration number instead.
    if (value.id.includes('-')) return;
    const found = checkCreditCode(value.id);
    if (!found.ok) {
      const expected = found.problem === 'check-character' ? `，末位应为 ${checkCharacter(value.id.slice(0, 17))}` : '';
      yield errorAt(name, file, ['id'], `统一社会信用代码 ${value.id} 的${problems[found.problem]}${expected}。`, '对照营业执照逐位核对。');
      return;
    }
    if (!found.organizationCheck) {
      yield warningAt(name, file, ['id'], `代码第 17 位与组织机构代码部分（第 9–16 位）不符。`, '有些真实代码如此；对照营业执照核对一次。');
    }
    const region = value.id.slice(2, 8);
    if (!isKnownRegion(region)) {
      yield warningAt(name, file, ['id'], `代码第 3–8 位 ${region} 不是已知的行政区划。`, '有些真实代码如此；对照营业执照核对一次。');
    }
  },
} as const satisfies RegisterRule;

const problems = { length: '位数不是 18', alphabet: '字符有误（不用 I、O、S、V、Z）', 'check-character': '校验字符不对' } as const;
