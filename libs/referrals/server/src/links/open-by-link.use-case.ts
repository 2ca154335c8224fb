// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type LinkRefusal, peekLink, recordAudit, type Tx, useLink } from '@soglia/platform';
import type { DisclosedField } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { lockLeg, writeEvent } from '../journey/leg.store';
import { type Gone, handOfLink } from './act-by-link.use-case';
import { isGoodFor } from './leg-link';
import { OpeningCode } from './opening-code.entities';
import { tryCode } from './opening-code';
import { openFields } from './shown-leg';

export interface OpenedLeg {
  readonly fields: readonly DisclosedField[];
  /** What the sender wrote to the recipient, in order. */
  readonly messages: readonly string[];
}

/** A link that was mailed and a code that was told by telephone, together, show the second level, once. */
@Injectable()
export class OpenByLinkUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(token: string, typed: string): Promise<OpenedLeg | 'wrong' | 'none' | Gone | LinkRefusal> {
    const link = await peekLink(this.unit, 'leg-open', token, this.clock.now());
    if (typeof link === 'string') return link;
    return this.unit.run(link.ambitoId, (tx) =>
      asHouse(tx, async () => this.open(tx, await lockLeg(tx, link.ambitoId, link.subjectId), token, typed)),
    );
  }

  /** A wrong code uses up a try of the code and nothing of the link. */
  private async open(tx: Tx, leg: Leg, token: string, typed: string): Promise<OpenedLeg | 'wrong' | 'none' | Gone | LinkRefusal> {
    if (!isGoodFor('leg-open', leg)) return { gone: leg.state };
    const now = this.clock.now();
    const code = await tryCode(tx, leg, typed, now);
    if (typeof code === 'string') return code;
    const used = await useLink(tx, 'leg-open', token, now);
    if (typeof used === 'string') return used;
    await tx.update(OpeningCode, { ambitoId: leg.ambitoId, id: code.id }, { usedAt: now });
    const hand = handOfLink(leg, 'leg-open');
    const { id: legId, state } = leg;
    await writeEvent(tx, hand, { id: randomUUID(), legId, at: now, name: 'opened-by-link', fromState: state, toState: state });
    await recordAudit(tx, hand, 'link.used', legId, 'leg-open');
    return { fields: await openFields(tx, leg, 2), messages: await messagesOf(tx, leg) };
  }
}

async function messagesOf(tx: Tx, { ambitoId, id, senderAgencyId }: Leg): Promise<string[]> {
  const rows: { text: string }[] = await tx.query(
    `select text from referrals.leg_message where ambito_id = $1 and leg_id = $2 and agency_id = $3 and kind in ('message', 'note')
      order by written_at, id limit 50`,
    [ambitoId, id, senderAgencyId],
  );
  return rows.map(({ text }) => text);
}
