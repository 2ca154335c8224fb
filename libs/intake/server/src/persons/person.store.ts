// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type PersonDetails, personKeys } from '@soglia/intake-domain';
import { RuleViolation } from '@soglia/kernel';
import { runPrepared, takenKey, type Tx } from '@soglia/platform';
import { In } from 'typeorm';
import { Person } from './person.entities';
import { HOLDER, INSERT_PERSON, NEXT_CODE } from './person.sql';
import { keepKeys } from './search/write-search-keys';

export interface NewPerson {
  readonly id: string;
  readonly details: PersonDetails;
  readonly createdBy: string | null;
  /** The import that brings it. */
  readonly batchId?: string | null;
}

/** Files of persons, as row security lets the transaction's actor see them: what is hidden is not there. */
@Injectable()
export class PersonStore {
  async byId(tx: Tx, ambitoId: string, id: string): Promise<Person | null> {
    return tx.findOne(Person, { where: { ambitoId, id } });
  }

  async byIds(tx: Tx, ambitoId: string, ids: readonly string[]): Promise<Person[]> {
    return ids.length === 0 ? [] : tx.find(Person, { where: { ambitoId, id: In([...ids]) } });
  }

  /**
   * The same, held until the transaction ends: whoever protects or merges one of them waits, or has finished. In one order, so that two
   * never wait for each other; strong enough to be changed afterwards.
   */
  async hold(tx: Tx, ambitoId: string, ids: readonly string[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    return tx.find(Person, { where: { ambitoId, id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } });
  }

  /** Another file, within sight, that has the codice fiscale or the health code. */
  async holderOf(tx: Tx, ambitoId: string, id: string, { codiceFiscale, healthCode }: PersonDetails): Promise<string | null> {
    if (codiceFiscale === null && healthCode === null) return null;
    const rows: { id: string }[] = await tx.query(HOLDER, [ambitoId, codiceFiscale, healthCode, id]);
    return rows[0]?.id ?? null;
  }

  /** The row; null when the id, or one of the codes, is taken. */
  async insert(tx: Tx, ambitoId: string, { id, details, createdBy, batchId = null }: NewPerson, now: Date): Promise<Person | null> {
    const { identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear } = details;
    const { birthplace, citizenship, language, comune, address, homeless, phones, email, safeContact } = details;
    const rows = await runPrepared(tx, INSERT_PERSON, [
      ...[ambitoId, id, createdBy, batchId, personKeys(details), identification, codiceFiscale, healthCode, temporaryCode],
      ...[familyName, givenName, alias, sex, birthDate, birthYear, birthplace, citizenship, language, comune, address, homeless],
      ...[JSON.stringify(phones), email, safeContact && JSON.stringify(safeContact)],
    ]);
    const fresh = { protected: false, mergedInto: null, version: 1, createdAt: now, changedAt: now };
    return rows.length === 0 ? null : { ...details, ...fresh, ambitoId, id, createdBy, batchId, phones: [...phones] };
  }

  /** The new version; null when another one than the one seen is kept. */
  async update(tx: Tx, kept: Person, details: PersonDetails, seenVersion: number): Promise<number | null> {
    const { ambitoId, id } = kept;
    const version = seenVersion + 1;
    const change = { ...details, phones: [...details.phones], version, changedAt: () => 'now()' };
    const done = await tx.update(Person, { ambitoId, id, version: seenVersion }, change).catch(takenCode);
    if (!done.affected) return null;
    await keepKeys(tx, { ...details, ambitoId, id, protected: kept.protected, mergedInto: kept.mergedInto });
    return version;
  }

  /** One code after the other within a year, never the same twice. */
  async nextTemporaryCode(tx: Tx, ambitoId: string, year: number): Promise<string> {
    const [row]: { last: number }[] = await tx.query(NEXT_CODE, [ambitoId, year]);
    return `TMP-${year}-${String(row?.last).padStart(6, '0')}`;
  }
}

/** A file out of sight may hold the code: then nothing more is said. */
function takenCode(error: unknown): never {
  throw takenKey(error) !== null ? new RuleViolation('person-known') : error;
}
