// SPDX-License-Identifier: EUPL-1.2
import type { Question } from './facts';
import { type Clause, isNot, type NamedPredicate, namedPredicate, type Predicates } from './rule';
import { type Language, QUESTION_WORDS, VALUE_WORDS, WORDS } from './word-list';

/** What a code is called: of a comune, a sub-ambito, an ambito, a region or a user area. */
export type NameOf = (kind: 'comune' | 'sub-ambito' | 'ambito' | 'region' | 'area', code: string) => string;
const asItIs: NameOf = (_kind, code) => code;

/** A clause in plain words: «65 anni o più», «ISEE fino a 9.360 €». */
export function clauseWords(clause: Clause, language: Language, nameOf: NameOf = asItIs): string {
  const words = predicateWords(namedPredicate(clause), language, nameOf);
  return isNot(clause) ? WORDS[language].not(words) : words;
}

/** What the operator asks, in plain words. */
export const questionWords = (question: Question, language: Language): string => QUESTION_WORDS[language][question];

function predicateWords([name, wanted]: NamedPredicate, language: Language, nameOf: NameOf): string {
  const words = WORDS[language];
  if (name === 'age') return words.age(wanted.min, wanted.max);
  if (name === 'isee') return words.isee(euro(wanted.min, language), euro(wanted.max, language));
  if (name === 'residence') return residence(wanted, language, nameOf);
  if (name === 'household') return household(wanted, language);
  if (name === 'disability') return disability(wanted, language);
  if (name === 'userArea')
    return list(
      wanted.in.map((area) => nameOf('area', area)),
      language,
    );
  const values = wanted.in.map((value) => VALUE_WORDS[language][value]);
  if (name === 'employment') return list(values, language);
  return list([...values, ...(wanted.orPermit ? [words.permit] : [])], language);
}

function residence(
  { comuni = [], subAmbiti = [], ambiti = [], regions = [], years }: Predicates['residence'],
  language: Language,
  nameOf: NameOf,
) {
  const words = WORDS[language];
  const places = [
    ...comuni.map((code) => nameOf('comune', code)),
    ...subAmbiti.map((code) => words.subAmbito(nameOf('sub-ambito', code))),
    ...ambiti.map((code) => nameOf('ambito', code)),
    ...regions.map((code) => nameOf('region', code)),
  ];
  return words.residence(list(places, language), years);
}

function household({ minSize, maxSize, minMinors, singleParent }: Predicates['household'], language: Language): string {
  const words = WORDS[language];
  return [
    minSize === undefined && maxSize === undefined ? '' : words.size(minSize, maxSize),
    minMinors === undefined ? '' : words.minors(minMinors),
    singleParent ? words.singleParent : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function disability({ recognised, law104, minPercent }: Predicates['disability'], language: Language): string {
  const words = WORDS[language];
  return [recognised ? words.disability : '', law104 ? words.law104 : '', minPercent === undefined ? '' : words.percent(minPercent)]
    .filter(Boolean)
    .join(', ');
}

function list(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${WORDS[language].or} ${last}`;
}

/** By hand, so that no browser's tables decide whether four figures have a point. */
function euro(amount: number | undefined, language: Language): string | undefined {
  if (amount === undefined) return undefined;
  const [whole = '', cents] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'it' ? '.' : '\u00a0');
  return `${cents ? `${grouped},${cents}` : grouped}\u00a0€`;
}
