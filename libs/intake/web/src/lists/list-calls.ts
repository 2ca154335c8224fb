// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, discardDraft, listContacts, listDrafts } from '@soglia/api-client';
import type { ContactAsk, ContactLines, DraftLine } from './list-shapes';

/** The calls of the counter's lists, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ListCalls {
  private readonly api = inject(Api);

  contacts(ask: ContactAsk, cursor?: string): Promise<ContactLines> {
    return this.api.invoke(listContacts, { ...ask, ...(cursor ? { cursor } : {}) });
  }

  /** As many as a page may hold, so that what is most overdue is among them. */
  followUps(): Promise<ContactLines> {
    return this.api.invoke(listContacts, { followUps: 'due', limit: 100 });
  }

  async drafts(): Promise<readonly DraftLine[]> {
    return (await this.api.invoke(listDrafts)).items;
  }

  async discardDraft(id: string): Promise<void> {
    await this.api.invoke(discardDraft, { id });
  }

  /** The same list as a table, which the browser downloads by itself. */
  csvAddress(query: string): string {
    return `/api/v1/contacts.csv${query === '' ? '' : `?${query}`}`;
  }
}
