// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { type CardForm, changesBetween, type Visibility } from '@soglia/resources-domain';
import { writeRows } from '../model/write-rows';
import { type CardBefore, openCard, writeCard } from './card-writer';
import { handOf } from './history';

export interface NewOrganization {
  readonly name: string;
  readonly description: string;
  readonly email: string | null;
  readonly website: string | null;
  readonly agencyId: string | null;
  readonly visibility: Visibility;
  readonly visibleTo: readonly string[];
}

export interface WriteCard {
  readonly id: string;
  readonly form: CardForm;
  /** Of a card whose organisation is not in the databank yet; its id is the form's. */
  readonly newOrganization: NewOrganization | null;
  readonly verified: boolean;
  /** The version that was seen; null when the card was not seen, because it is new. */
  readonly seenVersion: number | null;
}

export interface WrittenCard {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly version: number;
}

/** A curator writes a whole card, new or known. The same form again changes nothing and is harmless. */
@Injectable()
export class WriteCardUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: WriteCard): Promise<WrittenCard> {
    const { ambitoId, agencyId } = actor;
    const now = this.clock.now();
    return this.unit.run(ambitoId, async (tx) => {
      const before = await openCard(tx, ambitoId, command.id);
      if (command.newOrganization) await addOrganization(tx, ambitoId, command.form.organizationId, command.newOrganization);
      checkSeen(before, command);
      const by = await handOf(tx, ambitoId, agencyId);
      const edit = { ambitoId, serviceId: command.id, by, now, verifiedAt: command.verified ? now : null, strict: true };
      const { version, changed } = await writeCard(tx, edit, before, command.form);
      if (!changed) return { outcome: 'unchanged', version };
      const withdrawn = before.form?.status === 'active' && command.form.status !== 'active';
      await recordAudit(tx, actor, withdrawn ? 'card.withdrawn' : 'card.written', command.id);
      return { outcome: before.state ? 'updated' : 'created', version };
    });
  }
}

/** What was not seen is not overwritten; only saying the same thing again needs no leave. */
function checkSeen({ state, form }: CardBefore, command: WriteCard): void {
  if (!state || !form || state.version === command.seenVersion) return;
  if (changesBetween(form, command.form).length === 0) return;
  throw new RuleViolation(command.seenVersion === null ? 'precondition-required' : 'stale');
}

/** An organisation that is there stays as it is: the same card sent twice brings it twice. */
async function addOrganization(tx: Tx, ambitoId: string, id: string, { agencyId, visibleTo, ...texts }: NewOrganization): Promise<void> {
  const [there]: unknown[] = await tx.query('select 1 from resources.organization where ambito_id = $1 and id = $2', [ambitoId, id]);
  if (there) return;
  for (const each of [...visibleTo, ...(agencyId ? [agencyId] : [])]) {
    const [known]: unknown[] = await tx.query('select 1 from territory.agency_window where ambito_id = $1 and id = $2', [ambitoId, each]);
    if (!known) throw fieldViolation('card-invalid', '/newOrganization/agencyId');
  }
  await writeRows(tx, ambitoId, 'organization', [{ id, agency_id: agencyId, visible_to: visibleTo, ...texts }]);
}
