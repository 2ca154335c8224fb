// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, postMail, recordAudit, revokeLinks, type Tx } from '@soglia/platform';
import { handOfClock } from '../journey/hand';
import type { LegEvent } from '../journey/leg.entities';
import type { WholeLeg } from '../journey/leg.store';
import { isBilingual } from '../notices/is-bilingual';
import { closeCodes, issueLegLinks, type IssuedLink } from './issue-leg-links';
import { isGoodFor, LEG_LINK_PURPOSES, type LegLinkPurpose } from './leg-link';
import { linkMail } from './link-mail';

const DECIDE: readonly LegLinkPurpose[] = ['leg-accept', 'leg-decline'];

/** What a service without accounts can do next, by what has happened. */
const AFTER: Readonly<Record<string, readonly LegLinkPurpose[]>> = {
  release: ['leg-acknowledge', ...DECIDE],
  answer: DECIDE,
  'no-information': DECIDE,
  'send-back': DECIDE,
  accept: ['leg-open', 'leg-start', 'leg-outcome'],
  place: ['leg-open', 'leg-start', 'leg-outcome'],
  'agree-contest': ['leg-outcome'],
};

/** Sends the links of a leg, and closes those that are no good any more, when the leg has moved. */
@Injectable()
export class LinksTeller {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To be called once for each event, in a transaction that works for the house; the leg may have moved on since the event. */
  async tell(tx: Tx, event: Pick<LegEvent, 'name'>, whole: WholeLeg): Promise<void> {
    const { leg, unit } = whole;
    const now = this.clock.now();
    await revokeLinks(
      tx,
      LEG_LINK_PURPOSES.filter((purpose) => !isGoodFor(purpose, leg)),
      leg.id,
      now,
    );
    if (!isGoodFor('leg-open', leg)) await closeCodes(tx, leg, now);
    const purposes = (AFTER[event.name] ?? []).filter((purpose) => isGoodFor(purpose, leg));
    if (!unit.byLink || purposes.length === 0) return;
    if (unit.email === null) return markTransport(tx, whole, 'failed');
    const links = await issueLegLinks(tx, leg, purposes, { now, origin: this.config.portal.publicUrl });
    await mailLinks(tx, whole, unit.email, links);
    await recordAudit(tx, handOfClock(leg.ambitoId), 'link.issued', leg.id, event.name);
  }
}

/** Posts the mail with the links, and notes with the leg that it is on its way. */
export async function mailLinks(tx: Tx, whole: WholeLeg, to: string, links: readonly IssuedLink[]): Promise<void> {
  const { ambitoId } = whole.leg;
  const bilingual = await isBilingual(tx, ambitoId);
  await postMail(tx, ambitoId, linkMail({ to, number: whole.referral.number, asks: whole.leg.open, links, bilingual }));
  await markTransport(tx, whole, 'sent');
}

async function markTransport(tx: Tx, { leg: { ambitoId, id } }: WholeLeg, transport: 'sent' | 'failed'): Promise<void> {
  await tx.query("update referrals.leg set transport = $3 where ambito_id = $1 and id = $2 and transport in ('queued', 'failed')", [
    ambitoId,
    id,
    transport,
  ]);
}
