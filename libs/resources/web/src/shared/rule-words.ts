// SPDX-License-Identifier: EUPL-1.2
import { clauseWords, type EligibilityRule, type NameOf } from '@soglia/resources-domain';

interface Joints {
  readonly and: string;
  readonly or: string;
  readonly not: string;
}

/** A whole rule as one sentence: what must hold joined by «e», what is enough by «oppure», groups within groups in brackets. */
export function ruleWords(rule: EligibilityRule, joints: Joints, nameOf?: NameOf, inside = false): string {
  if ('all' in rule || 'any' in rule) {
    const [parts, joint] = 'all' in rule ? [rule.all, joints.and] : [rule.any, joints.or];
    const words = parts.map((part) => ruleWords(part, joints, nameOf, parts.length > 1)).join(joint);
    return inside && parts.length > 1 ? `(${words})` : words;
  }
  if ('not' in rule) {
    const { not } = rule;
    const single = !('all' in not) && !('any' in not) && !('not' in not);
    return single ? clauseWords({ not }, 'it', nameOf) : `${joints.not} ${ruleWords(not, joints, nameOf, true)}`;
  }
  return clauseWords(rule, 'it', nameOf);
}
