// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type Noted, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import type { MoveName, Part } from '@soglia/referrals-domain';
import { LegAttachment } from '../files/leg-attachment.entities';
import { partsOf } from '../journey/hand';
import { Leg, Referral } from '../journey/leg.entities';
import { legsOf } from '../journey/leg.store';
import { LEG_LINES, type LegLineRow } from '../referrals/leg-lines';
import { isForsaken } from '../units/deserted';
import { Unit } from '../units/unit.entities';
import * as parts from './leg-view.store';
import { movesNow } from './moves-now';

export interface LegSeen {
  readonly actor: Actor;
  readonly leg: Leg;
  readonly line: LegLineRow;
  readonly parts: readonly Part[];
  readonly moves: readonly MoveName[];
  readonly unit: Unit;
  readonly protocol: parts.ProtocolOfLeg;
  readonly cards: readonly parts.CardRow[];
  readonly path: readonly parts.PathRow[];
  readonly clocks: readonly parts.ClockRow[];
  readonly messages: readonly parts.MessageRow[];
  readonly attachments: readonly LegAttachment[];
  readonly attempts: readonly parts.AttemptRow[];
  readonly others: readonly LegLineRow[];
  readonly colleagues: readonly parts.ColleagueOfLeg[];
  readonly links: readonly parts.LinkRow[];
}

export const legRefused: Noted = (code) => ['leg.refused', code];

/** A leg as one side of it may see it. What the recipient sees of the person are the frozen copies that row security opens, nothing else. */
@Injectable()
export class ReadLegQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<LegSeen> {
    return noteRefusal(this.unit, actor, id, legRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const leg = await tx.findOneBy(Leg, { ambitoId: actor.ambitoId, id });
        if (!leg) throw new RuleViolation('not-found');
        const seen = await this.look(tx, actor, leg);
        await trace(tx, seen);
        return seen;
      }),
    );
  }

  private async look(tx: Tx, actor: Actor, leg: Leg): Promise<LegSeen> {
    const { ambitoId, id } = leg;
    const mine = partsOf(actor, leg);
    const lines: LegLineRow[] = await tx.query(
      `${LEG_LINES} where l.ambito_id = $1 and l.referral_id = $2 order by l.hop, l.created_at, l.id`,
      [ambitoId, leg.referralId],
    );
    const line = lines.find((each) => each.id === id);
    if (!line) throw new RuleViolation('not-found');
    const unit = await tx.findOneByOrFail(Unit, { ambitoId, id: leg.unitId });
    const protocol = await parts.protocolOf(tx, leg);
    const referral = await tx.findOneByOrFail(Referral, { ambitoId, id: leg.referralId });
    const path = await parts.pathOf(tx, leg);
    const forsaken = mine.includes('CU') && (await isForsaken(tx, leg));
    const at = { leg, referral, unit, content: protocol.content, parts: mine, forsaken, now: this.clock.now() };
    const moves = movesNow({ ...at, legs: await legsOf(tx, referral), addressee: addresseeOf(path) });
    return {
      ...{ actor, leg, line, unit, protocol, parts: mine, moves, path, others: lines.filter((each) => each !== line) },
      cards: await parts.cardsOf(tx, leg),
      clocks: await parts.clocksOf(tx, leg),
      messages: await parts.messagesOf(tx, leg),
      attachments: await tx.find(LegAttachment, { where: { ambitoId, legId: id }, order: { receivedAt: 'ASC', id: 'ASC' }, take: 100 }),
      attempts: await parts.attemptsOf(tx, leg),
      colleagues: actor.agencyId === leg.agencyId ? await parts.colleaguesOf(tx, leg) : [],
      links: mine.some((part) => ['SO', 'SS', 'CU'].includes(part)) ? await parts.linksOf(tx, leg) : [],
    };
  }
}

/** Whoever reads leaves a trace; at the recipient's it tells the sender too that somebody has looked. */
async function trace(tx: Tx, { actor, leg, cards }: LegSeen): Promise<void> {
  await recordAudit(tx, actor, 'leg.read', leg.id);
  const deepest = cards.at(-1);
  if (deepest && actor.agencyId !== leg.senderAgencyId) await recordAudit(tx, actor, 'disclosure.opened', leg.id, `level ${deepest.level}`);
  const unread = leg.state === 'requested' && leg.agencyId === actor.agencyId && leg.transport !== 'opened';
  if (unread) await asHouse(tx, () => tx.update(Leg, { ambitoId: leg.ambitoId, id: leg.id }, { transport: 'opened' }));
}

function addresseeOf(path: readonly parts.PathRow[]): string | null {
  const asked = path.findLast(({ name }) => name === 'ask')?.facts['addressee'];
  return typeof asked === 'string' ? asked : null;
}
