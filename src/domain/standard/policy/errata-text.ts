import type { Finding } from '#domain/finding.ts';
import type { Errata } from '#schema/standard.ts';
import type { ComparableCriterion } from '../comparison/comparable.ts';
import { differences } from '../comparison/pair-change.ts';
import type { Provision, Standard } from '../model.ts';
import { fault } from '../rule.ts';
import { provisionById } from '../tree.ts';

const rule = 'errata-text';

type Erratum = Errata['errata'][number];

/**
 * The words that an erratum mends stand in the frozen text, or in what earlier errata made of it, in one place only; and no erratum tightens
 * (rules, RQ-007 d). That version, provision and day are sound is the rule `errata-place`.
 */
export function* checkErrataText({ file, errata, versions }: Standard): Iterable<Finding> {
  const path = file.replace(/standard\.yaml$/, 'errata.yaml');
  const texts = new Map<string, readonly string[]>();
  for (const [index, erratum] of errata.entries()) {
    const version = versions.find((each) => each.version === erratum.version);
    const provision = version && provisionById(version, erratum.provision);
    if (provision === undefined) continue;
    const key = `${erratum.version}/${erratum.provision}`;
    const before = texts.get(key) ?? textsOf(provision);
    const places = before.flatMap((text) => text.split(erratum.was).slice(1)).length;
    const at = ['errata', index, 'was'];
    if (places === 0) {
      const message = `${erratum.version} 版的 ${erratum.provision} 里没有“${erratum.was}”。`;
      yield fault(rule, path, at, message, '从冻结的原文里照抄要更正的一段，标点也要一样。');
      continue;
    }
    if (places > 1) {
      const message = `“${erratum.was}”在 ${erratum.provision} 里出现了 ${places} 次，看不出更正的是哪一处。`;
      yield fault(rule, path, at, message, '多抄几个字，使它只指一处。');
      continue;
    }
    const after = before.map((text) => text.replace(erratum.was, () => erratum.is));
    texts.set(key, after);
    const problem = misclassed(erratum, before, after);
    if (problem)
      yield fault(rule, path, ['errata', index, 'is'], `勘误 ${erratum.id} ${problem}。`, '勘误不得收紧；需要收紧的，改发新版本。');
  }
}

/** A slip of the pen may change words; what it may not do is ask for more, or call a relaxing editorial. */
function misclassed(erratum: Erratum, before: readonly string[], after: readonly string[]): string | undefined {
  const found = new Set(differences(plain(before), plain(after)).map(({ direction }) => direction));
  if (found.has('tightening')) return '检出收紧';
  return erratum.class === 'editorial' && found.has('relaxing') ? '标为编辑性，但检出放宽' : undefined;
}

function plain(texts: readonly string[]): ComparableCriterion {
  return { id: '', title: '', section: '', text: texts.join('\n') };
}

/** Every text of a provision that readers see. */
function textsOf({ title, prose, requirements, rubric, evidence, notes }: Provision): readonly string[] {
  return [title, ...[prose, requirements, rubric, evidence, notes].flatMap((passages) => passages.map(({ text }) => text))];
}
