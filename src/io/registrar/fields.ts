import { type Reader, readCode, readCount, readDay, readIds, readLine, readRounds, readScope, readScores } from './values.ts';

/** A value that a command takes: a flag on the command line, a question on a terminal, a column of an imported table. */
export interface Field {
  /** In kebab-case: `valid-until`. */
  readonly flag: string;
  /** Where it stands in the record. */
  readonly path: readonly string[];
  /** Chinese: what it is called in questions. */
  readonly title: string;
  /** Chinese: what is written in place of the value in the help. */
  readonly value: string;
  /** Chinese: more about it, for the help. */
  readonly about: string;
  readonly required: boolean;
  /** Given more than once, each adds to the list. */
  readonly many: boolean;
  /** The only values possible. */
  readonly choices?: readonly string[];
  readonly read: Reader;
}

type Look = Partial<Pick<Field, 'path' | 'about' | 'required' | 'many' | 'choices'>>;

function field(flag: string, title: string, value: string, read: Reader, look: Look): Field {
  const key = flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { flag, path: [key], title, value, about: '', required: false, many: false, read, ...look };
}

export const day = (flag: string, title: string, look: Look = {}): Field => field(flag, title, '日期', readDay, look);
export const line = (flag: string, title: string, look: Look = {}): Field => field(flag, title, '文字', readLine, look);
export const code = (flag: string, title: string, look: Look = {}): Field => field(flag, title, '代码', readCode, look);
export const count = (flag: string, title: string, look: Look = {}): Field => field(flag, title, '项数', readCount, look);
export const version = (look: Look = {}): Field => field('standard', '准则版本', '版本', readLine, { about: '如 asmm@2.0', ...look });

export const choice = (flag: string, title: string, choices: readonly string[], look: Look = {}): Field =>
  field(flag, title, '值', readLine, { choices, ...look });

export const scope = (flag: string, title: string): Field =>
  field(flag, title, '范围', readScope, { required: true, many: true, about: '服务@场所1,场所2，可写多次' });

const onlyWithConsent = '企业同意公开时才写';

export const rounds = field('rounds', '现场审核轮次', '轮次', readRounds, {
  many: true,
  about: `日期,conforming 或 rectification,严重项数,一般项数，可写多次；${onlyWithConsent}`,
});

export const scores: readonly Field[] = [
  field('scores', '各维度得分', '得分', readScores, { about: `service-quality=86/96 …，单位四分之一分；${onlyWithConsent}` }),
  field('failed-keys', '未达到的关键项', '编号', readIds, { about: '如 SE-004,SQ-009；没有写 none' }),
];

export const grade = choice('grade', '评价等级', ['excellent', 'pass'], { about: '写了得分的由规则得出，可不写' });
export const note = line('note', '对公众的说明');
export const reason = line('reason', '原因', { required: true, about: '对公众公开，写事实和依据，不写人名' });

/** The three days of every entry. */
export const days: readonly Field[] = [
  day('decided', '决定日期', { about: '默认为登记日期' }),
  day('effective', '生效日期', { about: '自当日零时起；默认为登记日期，不早于决定日期' }),
  day('recorded', '登记日期', { about: '合并入库之日；默认今天' }),
];
