import { expect, test } from 'vitest';
import { addressOf, readQuestion } from '#client/lookup-address.ts';

test.for([
  ['', '/lookup/'],
  ['q=%E5%8C%97%E8%BE%B0', '/lookup/?q=%E5%8C%97%E8%BE%B0'],
  ['q=a+b&status=suspended&grade=pass', '/lookup/?q=a+b&status=suspended&grade=pass'],
  ['version=asmm%402.0&q=', '/lookup/?version=asmm%402.0'],
  ['q=a&sort=recorded', '/lookup/?q=a&sort=recorded'],
  ['sort=colour', '/lookup/'],
  ['status=great&grade=best&other=1', '/lookup/'],
] as const)('?%s is asked again as %s', ([from, to]) => {
  const question = readQuestion(new URLSearchParams(from));
  expect(addressOf(question, '/lookup/')).toBe(to);
  expect(readQuestion(new URL(to, 'https://asmm.example').searchParams)).toEqual(question);
});
