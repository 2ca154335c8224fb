// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactDraft, RegisterContact } from '@soglia/intake-domain';
import { type Actor, isClosed, quarterOf, romeInstant } from '@soglia/kernel';
import { postLetter, type Tx } from '@soglia/platform';
import { rowsOf } from '../contacts/contact-rows';
import { ContactStore } from '../contacts/contact.store';
import { PersonStore } from '../persons/person.store';
import { type LookedAt, madeId } from './look-at-rows';
import type { RegisterImport } from './register-import.entities';

const TELL_EVERY = 500;

interface ApplyCommand {
  readonly found: RegisterImport;
  readonly looked: readonly LookedAt[];
  readonly now: Date;
  readonly tell: (done: number) => Promise<void>;
}

type Taken = LookedAt & { readonly read: { readonly contact: RegisterContact } };

/**
 * Writes the good rows of a register: a file for each new person, marked with the import; a known one stays as it is. Contacts are
 * marked too, and one whose quarter has closed already counts in no release.
 */
@Injectable()
export class ApplyRegister {
  constructor(
    private readonly persons: PersonStore,
    private readonly contacts: ContactStore,
  ) {}

  async execute(tx: Tx, actor: Actor, { found, looked, now, tell }: ApplyCommand) {
    const good = looked.filter(({ verdict }) => verdict !== 'refused');
    const fresh = new Map(good.filter(({ known }) => !known).map((row) => [row.personId, row]));
    for (const { personId, read } of fresh.values())
      await this.persons.insert(
        tx,
        found.ambitoId,
        { id: personId, details: read.person, createdBy: actor.accountId, batchId: found.id },
        now,
      );
    const withContact = good.filter((row): row is Taken => row.read.contact !== null);
    for (const [i, row] of withContact.entries()) {
      await this.write(tx, actor, found, row);
      if (i % TELL_EVERY === 0) await tell(i);
    }
    return { persons: fresh.size, contacts: withContact.length };
  }

  private async write(tx: Tx, actor: Actor, found: RegisterImport, row: Taken): Promise<void> {
    const id = madeId(found.id, `contact ${row.line}`);
    const draft = draftOf(found, row, id);
    const person = { ...row.read.person, id: row.personId, version: 1, protected: false };
    const rows = rowsOf({ id, draft, people: [person], held: new Set() });
    const counts = !isClosed(quarterOf(row.read.contact.day), found.createdAt);
    const digest = createHash('sha256').update(id).digest();
    await this.contacts.insert(tx, actor, { id, agencyId: found.agencyId, rows, digest, batchId: found.id, counts });
    await tx.query('update intake.register_row set contact_id = $4 where ambito_id = $1 and import_id = $2 and line = $3', [
      ...[found.ambitoId, found.id, row.line, id],
    ]);
    if (counts) await postLetter(tx, found.ambitoId, 'intake.contact-changed', id);
  }
}

/** What a register does not say is what most contacts are: spontaneous, of the person, ordinary. */
function draftOf({ accessPoint }: RegisterImport, { read: { contact }, personId }: Taken, id: string): ContactDraft {
  return {
    accessPoint,
    occurredAt: new Date(romeInstant(contact.day, contact.time)),
    channel: contact.channel,
    motive: 'SPONTANEO',
    motiveDetail: null,
    sender: null,
    interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
    minutes: null,
    followUpOn: null,
    isProtected: false,
    people: [{ id: personId, version: null, details: null }],
    requests: [
      {
        id: madeId(id, 'request'),
        people: [personId],
        need: contact.need,
        detail: contact.detail,
        area: contact.area,
        economic: false,
        urgency: 'ORDINARY',
        outcome: contact.outcome,
        gapReason: contact.gapReason,
        resource: null,
        followUpOn: null,
        isProtected: false,
      },
    ],
    notes: contact.note ? [{ id: madeId(id, 'note'), visibility: 'service', text: contact.note }] : [],
    notices: [],
  };
}
