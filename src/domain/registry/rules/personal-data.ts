import { type PersonalData, personalDataIn } from '../personal-data.ts';
import type { RegisterRule } from './rule.ts';

const names: Readonly<Record<PersonalData, string>> = {
  mobile: '手机号码',
  phone: '电话号码',
  email: '电子邮箱',
  'identity-number': '身份证件号码',
  wechat: '微信号',
  qq: 'QQ 号',
};

/** The record is public and its history permanent: nothing in it may lead to a person. A finding never repeats what it found. */
export const personalData = {
  name: 'personal-data',
  describe: '文字里没有电话、邮箱、身份证件号码、微信号和 QQ 号。',
  ofText(text) {
    const hint = '删去它；登记簿公开而且永久，不写任何个人信息。已经提交的，从提交历史里一并去掉。';
    return personalDataIn(text).map((kind) => ({ message: `文字里有像${names[kind]}的内容。`, hint }));
  },
} as const satisfies RegisterRule;
