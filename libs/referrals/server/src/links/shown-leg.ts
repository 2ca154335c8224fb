// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { DisclosedField, LegState, MoveName } from '@soglia/referrals-domain';
import { outcomesOf, reasonsOf } from '../journey/check-said';
import type { Leg } from '../journey/leg.entities';
import { type WholeLeg, wholeLeg } from '../journey/leg.store';
import { type LegLinkPurpose, movesOf } from './leg-link';

/** What a link's page shows: codes, and of the person what the first level discloses. */
export interface ShownLeg {
  readonly purpose: LegLinkPurpose;
  readonly expiresAt: Date;
  readonly state: LegState;
  readonly number: string;
  readonly senderName: string;
  readonly urgent: boolean;
  /** Empty when nothing is open, and on the page of the person. */
  readonly card: readonly DisclosedField[];
  readonly moves: readonly MoveName[];
  readonly reasons: readonly string[];
  readonly outcomes: readonly string[];
  /** Code of what was asked of the person; null when nothing is. */
  readonly question: string | null;
}

/** What the recipient may read of a leg up to a level: frozen copies that are open now, and nothing else. */
export async function openFields(tx: Tx, { ambitoId, id }: Leg, upTo: 1 | 2): Promise<DisclosedField[]> {
  const rows: { fields: DisclosedField[] }[] = await tx.query(
    'select fields from referrals.disclosure where ambito_id = $1 and leg_id = $2 and open and level <= $3 order by level',
    [ambitoId, id, upTo],
  );
  return rows.flatMap(({ fields }) => fields);
}

/** To be called in a transaction that works for the house, with a link that is open. */
export async function shownLeg(tx: Tx, { purpose, expiresAt }: Pick<ShownLeg, 'purpose' | 'expiresAt'>, leg: Leg): Promise<ShownLeg> {
  const { referral, content } = await wholeLeg(tx, leg);
  const forPerson = purpose === 'leg-citizen';
  const question = forPerson ? await questionOf(tx, leg) : null;
  const moves = movesOf(purpose, leg.state).filter((move) => move !== 'answer' || question !== null);
  return {
    ...{ purpose, expiresAt, moves, question },
    state: leg.state,
    number: referral.number,
    senderName: await nameOf(tx, leg),
    urgent: referral.urgency === 'urgent',
    card: forPerson ? [] : await openFields(tx, leg, 1),
    ...codesOf(content),
  };
}

const codesOf = (content: WholeLeg['content']) => ({ reasons: reasonsOf({ name: 'decline' }, content), outcomes: outcomesOf(content) });

/** What the recipient asked last, if it asked the person. */
async function questionOf(tx: Tx, { ambitoId, id, state }: Leg): Promise<string | null> {
  if (state !== 'info-requested') return null;
  const [asked]: { question: string; addressee: string }[] = await tx.query(
    `select facts ->> 'question' as question, facts ->> 'addressee' as addressee from referrals.leg_event
      where ambito_id = $1 and leg_id = $2 and name = 'ask' order by seq desc limit 1`,
    [ambitoId, id],
  );
  return asked?.addressee === 'CZ' ? asked.question : null;
}

async function nameOf(tx: Tx, { ambitoId, senderAgencyId }: Leg): Promise<string> {
  const [agency]: { name: string }[] = await tx.query('select name from territory.agency_window where ambito_id = $1 and id = $2', [
    ambitoId,
    senderAgencyId,
  ]);
  return agency?.name ?? '';
}
