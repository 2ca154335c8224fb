// SPDX-License-Identifier: EUPL-1.2
import { OUTCOMES, REASONS } from '../journey/reasons';
import type { ExchangedField, ProtocolContent } from './protocol';
import type { ProtocolWords } from './words';

/** What passes, by the moment from which it may be read and the basis on which it may pass; last what comes back. */
export function exchangeLines(fields: readonly ExchangedField[], words: ProtocolWords): readonly string[] {
  const going = fields.filter(({ direction }) => direction === 'to-recipient');
  const coming = fields.filter(({ direction }) => direction === 'to-sender');
  const at = (level: 1 | 2 | 3) =>
    alike(going.filter((field) => field.level === level)).map((each) => line(words.levels[level], each, words));
  return [...at(1), ...at(2), ...at(3), ...alike(coming).map((each) => line(words.backToSender, each, words))];
}

/** Fields of one category and one basis are said in one breath. */
function alike(fields: readonly ExchangedField[]): readonly (readonly ExchangedField[])[] {
  const groups = new Map<string, ExchangedField[]>();
  for (const field of fields) {
    const key = JSON.stringify([field.category, field.basis]);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
}

function line(when: string, fields: readonly ExchangedField[], words: ProtocolWords): string {
  const [{ category, basis } = { category: '', basis: '' }] = fields;
  const named = fields.map(({ label, required }) => (required ? words.isRequired(label) : label)).join(', ');
  return `${when}: ${named} – ${[words.values['category']?.[category] ?? category, ...(basis ? [words.basis(basis)] : [])].join('; ')}.`;
}

export function loopLines({ loop, outcomes }: ProtocolContent, words: ProtocolWords): readonly string[] {
  const codes = outcomes.length ? outcomes : OUTCOMES.map(({ code }) => code);
  return [
    words.values['ends']?.[loop.ends] ?? '',
    loop.ends === 'outcome' ? words.outcomesAre(codes.map((code) => words.outcomes[code] ?? code).join(', ')) : '',
    loop.declineReview ? words.declineReview : '',
    words.hops(loop.maxHops),
    words.reopen(loop.reopenDays),
    words.feedback(loop.reporterFeedback),
  ];
}

/** First the reasons for which a recipient may refuse, then those for whatever else asks for one. */
export function reasonLines({ reasons }: ProtocolContent, words: ProtocolWords): readonly string[] {
  if (reasons.length === 0) return [words.anyReason];
  const declines = (code: string) => REASONS.some((reason) => reason.code === code && reason.moves.includes('decline'));
  const said = (codes: readonly string[]) => codes.map((code) => words.reasons[code] ?? code).join(', ');
  const others = reasons.filter((code) => !declines(code));
  return [words.declining(said(reasons.filter(declines))), ...(others.length ? [words.otherReasons(said(others))] : [])];
}
