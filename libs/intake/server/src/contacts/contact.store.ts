// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ContactImage } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { runPrepared, type Tx } from '@soglia/platform';
import { Amendment } from './amendment.entities';
import type { ContactRows } from './contact-rows';
import { Contact } from './contact.entities';
import { CONTACT_BY_ID, type ContactRow } from './contact.sql';
import { CLEAR_PARTS, CLEAR_PEOPLE, INSERT_CONTACT, INSERT_PARTS, LOCK_CONTACT, UPDATE_CONTACT } from './write-contact.sql';

export interface NewContact {
  readonly id: string;
  readonly agencyId: string;
  readonly rows: ContactRows;
  readonly digest: Buffer;
  /** The import that brings it; a contact that comes in after its quarter had closed does not count. */
  readonly batchId: string | null;
  readonly counts: boolean;
}

/** Contacts, always within the actor's ambito, agency and sight (row security). */
@Injectable()
export class ContactStore {
  /** An id that is taken fails on the key `contact_pk`. */
  async insert(tx: Tx, actor: Actor, contact: NewContact): Promise<void> {
    await runPrepared(tx, INSERT_CONTACT, insertValues(actor, contact));
  }

  /** Where the contact is still the version that was seen: false when it is not. Whatever this actor does not see stays. */
  async replace(tx: Tx, actor: Actor, id: string, seenVersion: number, rows: ContactRows): Promise<boolean> {
    const { ambitoId, accountId, agencyId } = actor;
    // Who comes second waits here, and then sees that the version is another.
    const locked: { version: number }[] = await tx.query(LOCK_CONTACT, [ambitoId, id, agencyId]);
    if (locked[0]?.version !== seenVersion) return false;
    for (const clear of CLEAR_PARTS) await tx.query(clear, [ambitoId, id]);
    await tx.query(CLEAR_PEOPLE, [ambitoId, id, rows.people.map(({ person_id }) => person_id)]);
    // After whatever is left, seen or not.
    const [left]: { next: number }[] = await tx.query('select intake.next_position($1, $2) as next', [ambitoId, id]);
    const requests = rows.requests.map((request) => ({ ...request, position: request.position + (left?.next ?? 0) }));
    await tx.query(INSERT_PARTS, [ambitoId, id, accountId, agencyId, ...partsOf({ ...rows, requests })]);
    const [updated]: [unknown[], number] = await tx.query(UPDATE_CONTACT, [
      ambitoId,
      id,
      agencyId,
      seenVersion,
      JSON.stringify(rows.contact),
    ]);
    // Under the lock: whoever was protected, or taken out, since the contact was read.
    await tx.query('select intake.settle_contact($1, $2)', [ambitoId, id]);
    return updated.length > 0;
  }

  async kept(tx: Tx, { ambitoId, agencyId }: Actor, id: string): Promise<Pick<Contact, 'digest' | 'version'> | null> {
    if (!agencyId) return null;
    return tx.findOne(Contact, { select: { ambitoId: true, id: true, digest: true, version: true }, where: { ambitoId, id, agencyId } });
  }

  async byId(tx: Tx, { ambitoId, agencyId }: Actor, id: string): Promise<ContactRow | null> {
    const rows: ContactRow[] = await tx.query(CONTACT_BY_ID, [ambitoId, agencyId, id]);
    return rows[0] ?? null;
  }

  /** False when the contact is no longer the version that was seen. */
  async setFollowedUp(tx: Tx, { ambitoId, agencyId }: Actor, id: string, seenVersion: number, at: Date | null): Promise<boolean> {
    const [updated]: [unknown[], number] = await tx.query(
      `update intake.contact set followed_up_at = $5, version = version + 1
        where ambito_id = $1 and agency_id = $2 and id = $3 and version = $4 returning id`,
      [ambitoId, agencyId, id, seenVersion, at],
    );
    return updated.length > 0;
  }

  async keepImage(tx: Tx, { ambitoId, accountId }: Actor, amendment: KeptImage): Promise<void> {
    const { id, contactId, version, reason, image, digest } = amendment;
    await tx.query(
      'insert into intake.amendment (ambito_id, account_id, id, contact_id, version, reason, image, digest) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [ambitoId, accountId, id, contactId, version, reason, JSON.stringify(image), digest],
    );
  }

  async amendment(tx: Tx, ambitoId: string, id: string): Promise<Amendment | null> {
    return tx.findOneBy(Amendment, { ambitoId, id });
  }
}

export interface KeptImage {
  readonly id: string;
  readonly contactId: string;
  readonly version: number;
  readonly reason: string;
  readonly image: ContactImage;
  readonly digest: Buffer;
}

/** In the order of the statement's parameters. */
export function insertValues({ ambitoId, accountId }: Pick<Actor, 'ambitoId' | 'accountId'>, contact: NewContact): unknown[] {
  const { id, agencyId, rows, digest, batchId, counts } = contact;
  return [ambitoId, id, accountId, agencyId, ...partsOf(rows), JSON.stringify(rows.contact), digest, batchId, counts];
}

const partsOf = ({ people, requests, requestPeople, notes, notices, protections }: ContactRows) =>
  [people, requests, requestPeople, notes, notices, protections].map((part) => JSON.stringify(part));
