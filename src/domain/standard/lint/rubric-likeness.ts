import { normalise } from '../comparison/normalise.ts';
import { provisionsOf } from '../tree.ts';
import { alikePairs } from './alike-pairs.ts';
import type { VersionRule } from './rule.ts';

const name = 'rubric-likeness';

/** Jaccard of character 4-grams above which one rubric is the other with words swapped. */
const ceiling = 0.4;

/** A rubric is written for its own criterion: steps from a template say nothing about what an auditor finds. */
export const rubricLikeness: VersionRule = {
  name,
  describe: '任何两个条款的评分步级不是同一模板换词（四字片段的重合不超过 40%）。',
  scope: 'version',
  *check(version) {
    const scored = provisionsOf(version).filter(({ rubric }) => rubric.length > 0);
    const grams = scored.map(({ rubric }) => fourGrams(rubric.map(({ text }) => text).join('')));
    for (const { left, right, likeness } of alikePairs(grams, ceiling)) {
      const [earlier, later] = [scored[left], scored[right]];
      if (earlier === undefined || later === undefined) continue;
      yield {
        rule: name,
        severity: 'warning',
        file: later.file,
        at: { line: later.rubric[0]?.line ?? 1, column: 1 },
        message: `评分步级与 ${earlier.id} 的有 ${Math.round(likeness * 100)}% 重合，应不超过 ${ceiling * 100}%`,
        hint: '按本条的对象重写步级：查什么、数什么、到多少算哪一步',
      };
    }
  },
  examples: {
    good: [
      [
        {
          kind: undefined,
          rubric: ['没有公布完成时限；或抽查 60 张工单，先闭单后服务的超过 3 张。', '时限已经公布，但漏掉主要服务类别或起止时刻不明。'],
        },
        {
          kind: undefined,
          rubric: ['承诺与价目有一项没有书面公开；或承诺减免了法定责任。', '两项都已公开，但四处渠道有 2 处以上口径不一。'],
        },
      ],
    ],
    bad: [
      [
        {
          rubric: [
            '没有制定安装管理制度。',
            '已制定安装管理制度，执行不到位。',
            '安装管理制度得到执行。',
            '安装管理制度全面执行，有记录。',
            '安装管理制度持续改进。',
          ],
        },
        {
          rubric: [
            '没有制定维修管理制度。',
            '已制定维修管理制度，执行不到位。',
            '维修管理制度得到执行。',
            '维修管理制度全面执行，有记录。',
            '维修管理制度持续改进。',
          ],
        },
      ],
    ],
  },
};

function fourGrams(text: string): Set<string> {
  const characters = Array.from(normalise(text));
  return new Set(characters.slice(3).map((_, index) => characters.slice(index, index + 4).join('')));
}
