// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type ContactDraft, tidyContact } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, postLetter, recordAudit, recordRefusal, takenKey, type Tx } from '@soglia/platform';
import { forgetDraft } from '../drafts/forget-draft';
import { PersonWriter } from '../persons/person-writer';
import { ContactChecks } from './contact-checks';
import { rowsOf } from './contact-rows';
import { ContactStore } from './contact.store';
import { digestOf } from './said';

export interface RegisterContact extends ContactDraft {
  /** Made by the counter. */
  readonly id: string;
}

export interface Registered {
  /** False when the same contact was there before. */
  readonly isNew: boolean;
  readonly version: number;
}

interface Said {
  readonly id: string;
  readonly agencyId: string;
  readonly draft: ContactDraft;
  readonly digest: Buffer;
}

const NOTHING_HELD = new Set<string>();

/** Registers a contact once: persons, rows, audit and letter together or none. The same contact again is harmless. */
@Injectable()
export class RegisterContactUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly contacts: ContactStore,
    private readonly persons: PersonWriter,
    private readonly checks: ContactChecks,
  ) {}

  async execute(actor: Actor, command: RegisterContact): Promise<Registered> {
    const { id, ...said } = command;
    const draft = tidyContact(said);
    const agencyId = await this.checks.draft(actor, id, draft);
    const digest = digestOf(draft);
    try {
      await this.unit.runAs(actor, (tx) => this.keep(tx, actor, { id, agencyId, draft, digest }));
      return { isNew: true, version: 1 };
    } catch (error) {
      return this.sameAgain(actor, { id, digest }, error);
    }
  }

  private async keep(tx: Tx, actor: Actor, { id, agencyId, draft, digest }: Said): Promise<void> {
    const people = await this.persons.write(tx, actor, draft.people, '/people');
    await this.checks.people(tx, actor, draft, people);
    const rows = rowsOf({ id, draft, people, held: NOTHING_HELD });
    await this.contacts.insert(tx, actor, { id, agencyId, rows, digest, batchId: null, counts: true });
    await recordAudit(tx, actor, 'contact.registered', id);
    await postLetter(tx, actor.ambitoId, 'intake.contact-changed', id);
    if (draft.requests.some(({ resource }) => resource !== null)) await postLetter(tx, actor.ambitoId, 'intake.orientation-recorded', id);
    await forgetDraft(tx, actor.ambitoId, actor.accountId, id);
  }

  /** A save that fails may be one that had arrived before: its persons are known by now, or its id is taken by itself. */
  private async sameAgain(actor: Actor, { id, digest }: Pick<Said, 'id' | 'digest'>, error: unknown): Promise<Registered> {
    const taken = takenKey(error);
    if (!taken && !(error instanceof RuleViolation)) throw error;
    const kept = await this.unit.runAs(actor, (tx) => this.contacts.kept(tx, actor, id));
    if (kept?.digest.equals(digest)) return { isNew: false, version: kept.version };
    if (taken === 'request_by_id') throw fieldViolation('already-registered', '/requests/0/id');
    if (taken === 'note_pk') throw fieldViolation('already-registered', '/notes/0/id');
    // Whichever part of it the database looked at first.
    if (kept || taken !== null) {
      if (!kept) await recordRefusal(this.unit, actor, 'contact.refused', id, 'registered by another agency');
      throw new RuleViolation('already-registered');
    }
    throw error;
  }
}
