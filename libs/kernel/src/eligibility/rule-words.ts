// SPDX-License-Identifier: EUPL-1.2
import type { EligibilityRule } from './rule';
import { type Language, WORDS } from './word-list';
import { clauseWords, type NameOf } from './words';

/** A whole rule as one sentence: what must hold joined by «e», what is enough by «oppure», groups within groups in brackets. */
export const ruleWords = (rule: EligibilityRule, language: Language, nameOf?: NameOf): string => words(rule, language, nameOf, false);

/** The same rule as a list: a line for each thing that must hold. */
export const ruleLines = (rule: EligibilityRule, language: Language, nameOf?: NameOf): readonly string[] =>
  ('all' in rule ? rule.all : [rule]).map((each) => ruleWords(each, language, nameOf));

function words(rule: EligibilityRule, language: Language, nameOf: NameOf | undefined, inside: boolean): string {
  const { joints, not } = WORDS[language];
  if ('not' in rule) return not(words(rule.not, language, nameOf, true));
  if (!('all' in rule) && !('any' in rule)) return clauseWords(rule, language, nameOf);
  const [parts, joint] = 'all' in rule ? [rule.all, joints.and] : [rule.any, joints.or];
  const alone = parts.length === 1;
  const said = parts.map((part) => words(part, language, nameOf, inside || !alone)).join(joint);
  return inside && !alone ? `(${said})` : said;
}
