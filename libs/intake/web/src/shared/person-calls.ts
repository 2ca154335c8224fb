// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import type { PersonDetails } from '@soglia/intake-domain';
import {
  Api,
  checkDuplicates,
  openProtected,
  protect,
  readHousehold,
  readPerson,
  readPlace,
  searchPersons,
  searchPlaces,
  writeHousehold,
} from '@soglia/api-client';
import type { Duplicate, Household, HouseholdMember, NamedCode, PersonFile, PersonHit } from './person-shapes';

const SHOWN = 8;

export const PROTECTION_GROUNDS = ['violence', 'minor', 'witness', 'own-request', 'other'] as const;
export type ProtectionGround = (typeof PROTECTION_GROUNDS)[number];

/** The calls about persons, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class PersonCalls {
  private readonly api = inject(Api);

  async search(q: string): Promise<readonly PersonHit[]> {
    return (await this.api.invoke(searchPersons, { body: { q, limit: SHOWN } })).items;
  }

  /** Advice, never a refusal. */
  async duplicates(details: PersonDetails, except: string | null): Promise<readonly Duplicate[]> {
    const body = { details: { ...details, phones: details.phones.map((phone) => ({ ...phone })) }, except };
    return (await this.api.invoke(checkDuplicates, { body })).items;
  }

  read(id: string): Promise<PersonFile> {
    return this.api.invoke(readPerson, { id });
  }

  async household(id: string): Promise<Household | null> {
    return (await this.api.invoke(readHousehold, { id })).current;
  }

  /** A new household, or another composition of one that was seen. */
  async writeHousehold(id: string, version: number | null, members: readonly HouseholdMember[]): Promise<void> {
    const body = { members: members.map(({ person, kinship, since, until }) => ({ person: person.id, kinship, since, until })) };
    await this.api.invoke(writeHousehold, { id, body, ...(version === null ? {} : { 'If-Match': `"${version}"` }) });
  }

  /** A protected file opens for a while, with a reason that stays in the register of accesses. */
  async open(subject: string, reason: string): Promise<void> {
    await this.api.invoke(openProtected, { id: crypto.randomUUID(), body: { subject, reason } });
  }

  /** Opens to its author and the head; who else may open it is said on the page of protections. */
  async protectContact(id: string, contactId: string, ground: ProtectionGround): Promise<void> {
    await this.api.invoke(protect, { id, body: { subjectKind: 'contact', subjectId: contactId, ground, workers: [] } });
  }

  async places(q: string): Promise<readonly PlaceHit[]> {
    return (await this.api.invoke(searchPlaces, { q })).items;
  }

  async placeName(code: string): Promise<NamedCode> {
    const { name } = await this.api.invoke(readPlace, { code });
    return { code, name };
  }
}

export interface PlaceHit extends NamedCode {
  readonly detail: string | null;
}
