/** Forms of a company at the end of its name, which people leave out or mix up; the longest first. */
const forms = [
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '集团公司',
  '股份公司',
  '总公司',
  '分公司',
  '公司',
  '集团',
] as const;

/** A word without the legal form at its end; nothing where there is none, or too little before it. */
export function withoutForm(word: string): string | undefined {
  const form = forms.find((each) => word.endsWith(each));
  return form === undefined || word.length - form.length < 2 ? undefined : word.slice(0, -form.length);
}
