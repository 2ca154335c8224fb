// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type ComuneDto,
  type ContactDto,
  type ContactsDto,
  type ContactSummaryDto,
  listContacts,
  type PersonDto,
  readContact,
  registerContact,
  type RegisterContactDto,
  searchComuni,
} from '@soglia/api-client';

export type Contact = ContactDto;
export type ContactBody = RegisterContactDto;
export type ContactPage = ContactsDto;
export type ContactPerson = PersonDto;
export type ContactSummary = ContactSummaryDto;
export type Comune = ComuneDto;

/** The calls of the counter, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ContactCalls {
  private readonly api = inject(Api);

  async register(id: string, body: ContactBody): Promise<void> {
    await this.api.invoke(registerContact, { id, body });
  }

  read(id: string): Promise<Contact> {
    return this.api.invoke(readContact, { id });
  }

  list(asked: { day: string; cursor?: string }): Promise<ContactPage> {
    return this.api.invoke(listContacts, asked);
  }

  async comuni(q: string): Promise<Comune[]> {
    return (await this.api.invoke(searchComuni, { q, limit: 20 })).items;
  }
}
