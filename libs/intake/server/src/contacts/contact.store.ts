// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactDraft, PersonIdentity } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { runPrepared, type Tx } from '@soglia/platform';
import { Contact } from './contact.entities';
import { CONTACT_BY_ID, type ContactRow, CONTACTS_OF_DAY, INSERT_CONTACT, type SummaryRow } from './contact.sql';

export interface NewContact {
  readonly id: string;
  readonly agencyId: string;
  readonly draft: ContactDraft;
  readonly identity: PersonIdentity;
  readonly digest: Buffer;
}

export interface DayPage {
  /** `YYYY-MM-DD` in Europe/Rome. */
  readonly day: string;
  readonly limit: number;
  /** Only contacts older than this one. */
  readonly before: { readonly occurredAt: string; readonly id: string } | null;
}

/** Contacts, always within the actor's ambito (row security) and agency. */
@Injectable()
export class ContactStore {
  /** False when a contact with that id is already there: the caller must then roll back. */
  async insert(tx: Tx, actor: Actor, { id, agencyId, draft, identity, digest }: NewContact): Promise<boolean> {
    const requests = draft.requests.map((request, position) => ({ ...request, position, id: randomUUID() }));
    const rows = await runPrepared(tx, INSERT_CONTACT, [
      actor.ambitoId,
      randomUUID(),
      identity.codiceFiscale,
      identity.sex,
      identity.birthYear,
      id,
      agencyId,
      draft.accessPoint,
      actor.accountId,
      draft.occurredAt,
      draft.channel,
      draft.interlocutor,
      draft.person.comune,
      digest,
      JSON.stringify(requests),
    ]);
    return rows.length > 0;
  }

  async digestOf(tx: Tx, { ambitoId, agencyId }: Actor, id: string): Promise<Buffer | null> {
    if (!agencyId) return null;
    const contact = await tx.findOne(Contact, { select: { ambitoId: true, id: true, digest: true }, where: { ambitoId, id, agencyId } });
    return contact?.digest ?? null;
  }

  async byId(tx: Tx, { ambitoId, agencyId }: Actor, id: string): Promise<ContactRow | null> {
    const rows: ContactRow[] = await tx.query(CONTACT_BY_ID, [ambitoId, agencyId, id]);
    return rows[0] ?? null;
  }

  /** Newest first, one more than `limit` so that the caller knows whether there is a next page. */
  async ofDay(tx: Tx, { ambitoId, agencyId }: Actor, { day, limit, before }: DayPage): Promise<SummaryRow[]> {
    return tx.query(CONTACTS_OF_DAY, [ambitoId, agencyId, day, before?.occurredAt ?? null, before?.id ?? null, limit + 1]);
  }
}
