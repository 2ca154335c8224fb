// SPDX-License-Identifier: EUPL-1.2
import { type Box, BOXES, type Shown, type Sort } from '../shared/referral-shapes';

/** What the inbox shows, as its address says it. */
export interface InboxAsk {
  readonly box: Box;
  readonly show: Shown;
  readonly sort: Sort;
}

const SHOWN_AS: Readonly<Record<Shown, string>> = { undecided: 'da-decidere', all: 'aperti', ended: 'finiti' };
const SORTED_AS: Readonly<Record<Sort, string>> = { due: 'termine', newest: 'recenti' };

const isIn = (box: Box) => box === 'to-me' || box === 'team-in';

/** What a box shows at first: what waits for a decision here, or all that is under way elsewhere. */
export const firstShown = (box: Box): Shown => (isIn(box) ? 'undecided' : 'all');

const codeOf = <Code extends string>(names: Readonly<Record<Code, string>>, name: string | undefined) =>
  (Object.keys(names) as Code[]).find((code) => names[code] === name);

/** Reads the address; what it does not say, or says wrongly, is the usual. */
export function readInboxUrl(query: { casella?: string; vista?: string; ordine?: string }, usual: Box): InboxAsk {
  const box = BOXES.find((each) => each === query.casella) ?? usual;
  return { box, show: codeOf(SHOWN_AS, query.vista) ?? firstShown(box), sort: codeOf(SORTED_AS, query.ordine) ?? 'due' };
}

export function inboxQuery({ box, show, sort }: InboxAsk): Record<string, string | null> {
  return {
    casella: box,
    vista: show === firstShown(box) ? null : SHOWN_AS[show],
    ordine: sort === 'due' ? null : SORTED_AS[sort],
    tratta: null,
  };
}
