// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type CardChoicesDto,
  type HistoryLineDto,
  listResourceChoices,
  readResource,
  readResourceHistory,
  type WriteCardDto,
  writeResource,
} from '@soglia/api-client';
import type { Card, CardForm } from './card-shapes';

export type Choices = CardChoicesDto;
export type HistoryLine = HistoryLineDto;
export type CardBody = CardForm & Pick<WriteCardDto, 'newOrganization' | 'verified'>;

/** The calls about one card, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class CardCalls {
  private readonly api = inject(Api);

  /** Who works at a desk always gets the form; in the contract it may be missing. */
  async read(id: string): Promise<Card> {
    return (await this.api.invoke(readResource, { id })) as unknown as Card;
  }

  async history(id: string): Promise<readonly HistoryLine[]> {
    return (await this.api.invoke(readResourceHistory, { id, limit: 100 })).items;
  }

  /** A new card needs no version: its id was made for it. */
  async write(id: string, body: CardBody, version: number | null): Promise<void> {
    const seen = version === null ? {} : { 'If-Match': `"${version}"` };
    await this.api.invoke(writeResource, { id, body: body as unknown as WriteCardDto, ...seen });
  }

  choices(q: string): Promise<Choices> {
    return this.api.invoke(listResourceChoices, q ? { q } : {});
  }
}
