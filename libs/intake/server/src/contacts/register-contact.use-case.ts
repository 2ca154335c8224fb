// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkContact, type ContactDraft, identify, type PersonIdentity } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, postLetter, recordAudit, recordRefusal } from '@soglia/platform';
import { ContactStore } from './contact.store';
import { ResourcesWindow } from './resources-window';
import { TerritoryWindow } from './territory-window';

export interface RegisterContact extends ContactDraft {
  /** Made by the counter. */
  readonly id: string;
}

/** Registers a contact once: rows, audit and letter together or none. The same contact again is harmless. */
@Injectable()
export class RegisterContactUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly contacts: ContactStore,
    private readonly territory: TerritoryWindow,
    private readonly resources: ResourcesWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: RegisterContact): Promise<'registered' | 'already-there'> {
    const { id, ...draft } = command;
    const now = this.clock.now();
    const { codes, comuni, accessPoints } = await this.territory.of(actor.ambitoId);
    const accessPoint = accessPoints.get(draft.accessPoint);
    if (!accessPoint || accessPoint.agency_id !== actor.agencyId) {
      await recordRefusal(this.unit, actor, 'contact.refused', id, 'access point of another agency');
      throw fieldViolation('unknown-access-point', '/accessPoint');
    }
    if (draft.person.comune !== null && !comuni.has(draft.person.comune)) throw fieldViolation('unknown-comune', '/person/comune');
    checkContact(draft, codes, now);
    await this.resources.requireReachable(actor, draft.requests);
    const identity = identify(draft.person, now);
    const digest = digestOf(draft, identity);
    try {
      await this.unit.run(actor.ambitoId, async (tx) => {
        if (!(await this.contacts.insert(tx, actor, { id, agencyId: accessPoint.agency_id, draft, identity, digest })))
          throw new AlreadyThere();
        await recordAudit(tx, actor, 'contact.registered', id);
        await postLetter(tx, actor.ambitoId, 'intake.contact-changed', id);
        if (draft.requests.some(({ resource }) => resource !== null))
          await postLetter(tx, actor.ambitoId, 'intake.orientation-recorded', id);
      });
      return 'registered';
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error;
    }
    const kept = await this.unit.run(actor.ambitoId, (tx) => this.contacts.digestOf(tx, actor, id));
    if (!kept) await recordRefusal(this.unit, actor, 'contact.refused', id, 'registered by another agency');
    if (!kept?.equals(digest)) throw new RuleViolation('already-registered');
    return 'already-there';
  }
}

/** Rolls the transaction back, so that nothing of a repeated save is kept. */
class AlreadyThere extends Error {}

/** What makes two saves the same contact: everything that was said, in one fixed order. */
function digestOf(draft: ContactDraft, identity: PersonIdentity): Buffer {
  const said = [
    draft.accessPoint,
    draft.occurredAt.toISOString(),
    draft.channel,
    draft.interlocutor,
    identity.codiceFiscale,
    identity.sex,
    identity.birthYear,
    draft.person.comune,
    draft.requests.map(({ need, area, urgency, outcome, gapReason, resource }) => [need, area, urgency, outcome, gapReason, resource]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}
