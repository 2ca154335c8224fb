// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  checkDuplicates,
  listPersonContacts,
  readPerson,
  readPlace,
  replaceTemporaryCode,
  searchComuni,
  searchPersons,
  searchPlaces,
  writePerson,
} from '@soglia/api-client';
import type { PersonDetails } from '@soglia/intake-domain';
import type { Duplicate, HistoryItem, NamedCode, PersonFile, PersonHit } from './person-shapes';

const SHOWN = 8;

/** A comune, or a state; the detail tells it from another of the same name. */
export interface Place extends NamedCode {
  readonly detail: string;
}

/** The calls about persons, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class PersonCalls {
  private readonly api = inject(Api);

  async search(q: string): Promise<readonly PersonHit[]> {
    return (await this.api.invoke(searchPersons, { body: { q, limit: SHOWN } })).items;
  }

  /** Advice, never a refusal. */
  async duplicates(details: PersonDetails, except: string | null): Promise<readonly Duplicate[]> {
    return (await this.api.invoke(checkDuplicates, { body: { details: bodyOf(details), except } })).items;
  }

  read(id: string): Promise<PersonFile> {
    return this.api.invoke(readPerson, { id });
  }

  async write(id: string, details: PersonDetails, version: number): Promise<void> {
    await this.api.invoke(writePerson, { id, 'If-Match': `"${version}"`, body: bodyOf(details) });
  }

  async replaceTemporaryCode(id: string, codiceFiscale: string, version: number): Promise<void> {
    await this.api.invoke(replaceTemporaryCode, { id, 'If-Match': `"${version}"`, body: { codiceFiscale } });
  }

  contacts(id: string, cursor?: string): Promise<{ items: readonly HistoryItem[]; next: string | null }> {
    return this.api.invoke(listPersonContacts, { id, ...(cursor ? { cursor } : {}) });
  }

  /** Places of residence. */
  async comuni(q: string): Promise<readonly Place[]> {
    const { items } = await this.api.invoke(searchComuni, { q, limit: 20 });
    return items.map(({ belfiore, name, province }) => ({ code: belfiore, name, detail: province }));
  }

  /** Places of birth: comuni that are and that were, and states. */
  async places(q: string): Promise<readonly Place[]> {
    const { items } = await this.api.invoke(searchPlaces, { q });
    return items.map(({ code, name, detail, validTo }) => ({
      code,
      name,
      detail: [detail, validTo?.slice(0, 4)].filter(Boolean).join(' · –'),
    }));
  }

  async placeName(code: string): Promise<NamedCode> {
    const { name } = await this.api.invoke(readPlace, { code });
    return { code, name };
  }
}

const bodyOf = (details: PersonDetails) => ({ ...details, phones: details.phones.map((phone) => ({ ...phone })) });
