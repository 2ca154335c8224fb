// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { type Ask, meaningOf, type MoveName, NEED_ANSWERS, QUESTIONS } from '@soglia/referrals-domain';
import type { Colleague, LegView, UnitLine } from '../shared/referral-shapes';
import type { RadioOption } from './radios-view';

type Known = Pick<LegView, 'reasons' | 'outcomes' | 'colleagues'> & { readonly units: readonly UnitLine[] };

const DECLARED_BY = ['person', 'delegate', 'operator'] as const;
const ADDRESSEES = ['SO', 'CZ'] as const;

/** What can be answered to a question of a move's form that has a list. */
export function choicesOf(ask: Ask, move: MoveName, known: Known, texts: TranslocoService): readonly RadioOption[] {
  const named = (words: string) => (code: string) => ({ value: code, label: texts.translate<string>(words + code) });
  const colleague = ({ id, displayName }: Colleague) => ({ value: id, label: displayName });
  switch (ask) {
    case 'reason':
      return (known.reasons.find((each) => each.move === move)?.codes ?? []).map((code) => ({
        ...named('referrals.reason.')(code),
        detail: texts.translate<string>(`referrals.meaning.${meaningOf(code)}`),
      }));
    case 'question':
      return QUESTIONS.map(named('referrals.question.'));
    case 'addressee':
      return ADDRESSEES.map(named('referrals.addressee.'));
    case 'outcome':
      return known.outcomes.map(named('referrals.outcome.'));
    case 'answer':
      return NEED_ANSWERS.map(named('referrals.answer.'));
    case 'declaredBy':
      return DECLARED_BY.map(named('referrals.declaredBy.'));
    case 'owner':
      return known.colleagues.map(colleague);
    case 'approvedBy':
      return known.colleagues.filter(({ isHead }) => isHead).map(colleague);
    case 'unit':
      return known.units.map(({ id, name, agencyName }) => ({ value: id, label: `${name}, ${agencyName}` }));
    default:
      return [];
  }
}
