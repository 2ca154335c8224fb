// SPDX-License-Identifier: EUPL-1.2
import { LEG_STATES, OUTCOMES, QUESTIONS, REASONS } from '@soglia/referrals-domain';
import { isGoodFor, LEG_LINK_PURPOSES } from './leg-link';
import { goneWhy } from './link.views';
import { LINK_TEXTS } from './link-words';

describe('the words of links', () => {
  it('are the same things in Italian and in French', () => {
    expect(Object.keys(LINK_TEXTS.fr).sort()).toEqual(Object.keys(LINK_TEXTS.it).sort());
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(LINK_TEXTS.it)) expect([key, blanks(LINK_TEXTS.fr[key]!)]).toEqual([key, blanks(text)]);
  });

  it('know every reason, outcome and question that a page may show, and why a link does nothing in any state', () => {
    const keys = [
      ...REASONS.filter(({ moves }) => moves.includes('decline')).map(({ code }) => `reason.${code}`),
      ...OUTCOMES.map(({ code }) => `result.${code}`),
      ...QUESTIONS.map((code) => `question.${code}`),
      ...LEG_STATES.flatMap((state) => [`refused.${goneWhy(state)}`, `refused.${goneWhy(state)}.text`]),
    ];
    expect(keys.filter((key) => !(key in LINK_TEXTS.it))).toEqual([]);
  });
});

it('no link is good for a leg that has not left, or that ended and shows nothing any more, but the person’s own', () => {
  const good = (
    ['draft', 'awaiting-approval', 'withdrawn', 'expired', 'superseded', 'rejected', 'closed', 'entered-in-error'] as const
  ).flatMap((state) =>
    LEG_LINK_PURPOSES.filter((purpose) => isGoodFor(purpose, { state, level: 0 })).map((purpose) => `${state} ${purpose}`),
  );
  expect(good).toEqual(['draft leg-citizen', 'awaiting-approval leg-citizen']);
});
