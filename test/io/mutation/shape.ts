/** Whether a value has a form. Written from the field tables of the registrar's guide, apart from the schemas. */
export type Form = (value: unknown) => boolean;

export const pattern =
  (expression: RegExp): Form =>
  (value) =>
    typeof value === 'string' && expression.test(value);

export const oneOf =
  (...words: readonly string[]): Form =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** Text on one line with something at both ends. */
export const line =
  (longest: number): Form =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= longest && value.trim() === value && !/[\n\r\u2028\u2029]/.test(value);

export const count =
  (least: number): Form =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least;

export const listOf =
  (form: Form, least: number): Form =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return false;
    for (let place = 0; place < value.length; place++) if (!form(value[place])) return false;
    return true;
  };

/** These fields and no others; a name with `?` may be missing. */
export function fields(forms: Readonly<Record<string, Form>>): Form {
  const [must, may] = [Object.keys(forms).filter((name) => !name.endsWith('?')), new Map(Object.entries(forms))];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (!must.every((name) => Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([name, inner]) => (may.get(name) ?? may.get(`${name}?`))?.(inner) ?? false);
  };
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const day: Form = (value) => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (parts === null) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = month === 2 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)) ? 1 : 0;
  return date >= 1 && date <= (monthDays[month - 1] ?? -1) + leap;
};

const holderId = pattern(/^(?:[0-9A-HJ-NPQRTUWXY]{18}|[A-Z]{2}-[0-9A-Z]{4,20})$/);
const bodyId = pattern(/^CNCA-(?:R-\d{4}-\d{3,4}|RF-\d{4}-\d{2,3})$/);
const certificateNumber = pattern(/^ASMM-\d{4}-\d{6}-\d$/);
const version = pattern(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*@(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/);
const scope = listOf(fields({ service: line(200), sites: listOf(line(100), 1) }), 1);
const score = fields({ obtained: count(0), applicable: count(1) });
const scores: Form = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([name, inner]) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && score(inner));
const failedKeys = listOf(pattern(/^[A-Z]{2,4}-\d{3}$/), 0);
const rounds = listOf(fields({ on: day, result: oneOf('conforming', 'rectification'), major: count(0), minor: count(0) }), 1);
const grade = oneOf('excellent', 'pass');
const evaluation = { 'rounds?': rounds, 'scores?': scores, 'failedKeys?': failedKeys, grade, 'note?': line(300) };
const days = { decided: day, effective: day, recorded: day };
const reason = line(300);
const anything: Form = (value) => value !== undefined;

const events: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  issued: evaluation,
  renewed: { ...evaluation, validUntil: day },
  upgraded: { ...evaluation, standard: version },
  surveilled: {
    audited: day,
    result: oneOf('conforming', 'nonconforming'),
    findings: fields({ major: count(0), minor: count(0), closed: count(0) }),
    'scores?': scores,
    'failedKeys?': failedKeys,
    'note?': line(300),
  },
  regraded: { 'scores?': scores, 'failedKeys?': failedKeys, grade, reason },
  suspended: { cause: oneOf('surveillance-overdue', 'nonconformity', 'complaint', 'misuse', 'holder-request', 'other'), reason },
  reinstated: { reason },
  reduced: { remove: scope, reason },
  extended: { add: scope, 'note?': line(300) },
  transferred: { 'holder?': holderId, 'body?': bodyId, reason },
  withdrawn: { cause: oneOf('suspension-unresolved', 'nonconformity', 'false-information', 'misuse', 'other'), reason },
  cancelled: {
    cause: oneOf('holder-request', 'holder-dissolved', 'scheme-ended', 'transition-ended', 'number-changed'),
    'standard?': version,
    'nextNumber?': certificateNumber,
    reason,
  },
  corrected: {
    correction: fields({ 'event?': count(1), field: pattern(/^[a-zA-Z]+(?:\.[a-zA-Z0-9-]+)*$/), was: anything, is: anything }),
    reason,
  },
  annulled: { annuls: count(1), reason },
};

const forms = new Map(Object.entries(events).map(([name, own]) => [name, fields({ event: oneOf(name), ...days, ...own })]));

const event: Form = (value) => {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'event') : undefined;
  return typeof name === 'string' && (forms.get(name)?.(value) ?? false);
};

export const certificateForm = fields({
  number: certificateNumber,
  'previousNumber?': certificateNumber,
  holder: holderId,
  body: bodyId,
  standard: version,
  scope,
  validUntil: day,
  history: listOf(event, 1),
});

export const holderForm = fields({
  id: holderId,
  names: listOf(fields({ name: line(120), 'english?': line(200), from: day, recorded: day }), 1),
  addresses: listOf(fields({ address: line(200), region: pattern(/^\d{6}$/), from: day, recorded: day }), 1),
  industry: pattern(/^\d{2}$/),
  'merged?': fields({ into: holderId, effective: day, recorded: day }),
});

// The reason of a body has no longest length.
const bodyReason = line(Number.POSITIVE_INFINITY);
const bodyEvent = (name: string, more: Readonly<Record<string, Form>>): Form =>
  fields({ event: oneOf(name), effective: day, recorded: day, ...more });
const bodyEvents = [
  bodyEvent('approved', { until: day }),
  bodyEvent('extended', { until: day }),
  bodyEvent('suspended', { reason: bodyReason }),
  bodyEvent('reinstated', { reason: bodyReason }),
  bodyEvent('ended', { reason: bodyReason }),
];

const between =
  (least: number, most: number): Form =>
  (value) =>
    count(least)(value) && Number(value) <= most;

export const bodyForm = fields({
  approval: bodyId,
  names: listOf(fields({ name: line(120), 'english?': line(200), from: day, recorded: day }), 1),
  address: line(200),
  serials: listOf(fields({ year: between(2020, 2999), from: between(1, 999_999), to: between(1, 999_999) }), 0),
  history: listOf((value) => bodyEvents.some((form) => form(value)), 1),
});
