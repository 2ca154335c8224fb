// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, type ComuneDto, searchComuni, searchResources, suggestResourceWords } from '@soglia/api-client';
import type { SearchAnswer, SearchAsk } from './search-shapes';

export type Comune = ComuneDto;

/** The calls of whoever looks for a resource, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class SearchCalls {
  private readonly api = inject(Api);

  search(body: SearchAsk): Promise<SearchAnswer> {
    return this.api.invoke(searchResources, { body });
  }

  async suggestions(q: string): Promise<readonly string[]> {
    const { items } = await this.api.invoke(suggestResourceWords, { q });
    return [...new Set(items.map(({ text }) => text))];
  }

  async comuni(q: string): Promise<Comune[]> {
    return (await this.api.invoke(searchComuni, { q, limit: 20 })).items;
  }
}
