/** Marks of personal data among the texts that the mutations put in. */
const personal = /13800138000|138 0013 8000|０７５６－３３２８８８８|li@example\.com|lisi_2024|QQ 12345678|11010519491231002X/;

/** What a reader can see: letters, marks, digits, punctuation, signs, and the spaces of both widths. */
const visible = /^[\p{L}\p{M}\p{N}\p{P}\p{S} \u3000]*$/u;

const free = ['name', 'english', 'address', 'service', 'sites', 'note', 'reason', 'was', 'is'];

/** Whether every free text of a record may be published. */
export function isPublic(record: unknown): boolean {
  let right = true;
  JSON.stringify(record, function (this: unknown, key, value: unknown) {
    // Below a field of free text every text is free.
    if (free.includes(key)) right &&= textsIn(value).every((text) => visible.test(text) && !personal.test(text));
    return value;
  });
  return right;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
