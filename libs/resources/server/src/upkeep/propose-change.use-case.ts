// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { type CardForm, checkCard, CURATORS_ONLY, fieldOf, type FieldChange, withChanges } from '@soglia/resources-domain';
import { surroundingsOf } from '../cards/card-context';
import { ReadCardQuery } from '../cards/read-card.query';
import { scheduleViolations } from '../cards/schedule-check';
import { readerOf } from '../model/reach';
import { addProposal, changesToForm } from './proposal.store';

export interface ProposeChange {
  readonly id: string;
  readonly serviceId: string;
  /** The version of the card that was seen. */
  readonly baseVersion: number;
  readonly after: Partial<CardForm>;
  readonly message: string | null;
}

/** An agency proposes a change to a card that it keeps. A card of somebody else is not there to be changed. */
@Injectable()
export class ProposeChangeUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly cards: ReadCardQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, serviceId, baseVersion, after, message }: ProposeChange): Promise<void> {
    const { ambitoId, agencyId, accountId } = actor;
    await this.unit.run(ambitoId, async (tx) => {
      const card = await this.cards.within(tx, { ambitoId, agencyId, reader: readerOf(actor) }, serviceId);
      const own = agencyId !== null && card?.agency?.id === agencyId;
      if (!card?.form || !(own || actor.permissions.has('card.curate'))) throw new RuleViolation('not-found');
      if (card.version !== baseVersion) throw new RuleViolation('stale');
      const changes = changesToForm(card.form, after).filter(({ pointer }) => !CURATORS_ONLY.includes(fieldOf(pointer)));
      if (changes.length === 0 && !message) throw new RuleViolation('nothing-proposed');
      await refuseWrong(tx, ambitoId, serviceId, card.form, changes);
      const proposal = {
        ambitoId,
        id,
        serviceId,
        agencyId,
        byAccount: accountId,
        origin: 'agency',
        changes,
        message,
        baseVersion,
      } as const;
      if (!(await addProposal(tx, { ...proposal, proposedAt: this.clock.now() }))) throw new RuleViolation('already-registered');
      await recordAudit(tx, actor, 'card.proposed', serviceId);
    });
  }
}

/** What could never be accepted is not worth a curator's time. Fields that do not change may be as incomplete as they are. */
export async function refuseWrong(
  tx: Tx,
  ambitoId: string,
  serviceId: string,
  form: CardForm,
  changes: readonly FieldChange[],
): Promise<void> {
  const wanted = withChanges(form, changes);
  const found = [...checkCard(wanted, await surroundingsOf(tx, ambitoId, serviceId, wanted)), ...scheduleViolations(wanted)];
  const mine = found.filter(({ pointer }) => changes.some((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)));
  if (mine.length) {
    throw new RuleViolation(
      'card-invalid',
      {},
      mine.map(({ pointer, ...rest }) => ({ pointer: `/changes${pointer}`, ...rest })),
    );
  }
}
