// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  amendContact,
  type AmendmentDto,
  Api,
  type ComuneDto,
  type ContactDto,
  listAmendments,
  readContact,
  registerContact,
  type RegisterContactDto,
  searchComuni,
  writeFollowUp,
} from '@soglia/api-client';

export type Amendment = AmendmentDto;
export type Contact = ContactDto;
export type ContactBody = RegisterContactDto;
export type Comune = ComuneDto;

/** A contact as it was seen, and why it is corrected. */
interface AmendAsk {
  readonly contactId: string;
  readonly version: number;
  readonly reason: string;
}

/** The calls of contacts, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ContactCalls {
  private readonly api = inject(Api);

  async register(id: string, body: ContactBody): Promise<void> {
    await this.api.invoke(registerContact, { id, body });
  }

  read(id: string): Promise<Contact> {
    return this.api.invoke(readContact, { id });
  }

  async comuni(q: string): Promise<Comune[]> {
    return (await this.api.invoke(searchComuni, { q, limit: 20 })).items;
  }

  /** Under an id made here, so that a repetition is the same amendment. */
  async amend(amendment: string, { contactId, version, reason }: AmendAsk, contact: ContactBody): Promise<void> {
    await this.api.invoke(amendContact, { id: contactId, amendment, 'If-Match': `"${version}"`, body: { reason: reason.trim(), contact } });
  }

  async amendments(id: string): Promise<Amendment[]> {
    return (await this.api.invoke(listAmendments, { id })).items;
  }

  async followUp({ id, version }: Pick<Contact, 'id' | 'version'>, done: boolean): Promise<void> {
    await this.api.invoke(writeFollowUp, { id, 'If-Match': `"${version}"`, body: { done } });
  }
}
