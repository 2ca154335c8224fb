// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, likePattern } from '@soglia/platform';
import { LIFE_EVENTS } from '@soglia/resources-domain';
import { enterReach, readerOf } from '../model/reach';
import type { NamedAgency } from './read-card.query';

export interface CardChoices {
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly visibility: string }[];
  readonly places: readonly { readonly id: string; readonly name: string; readonly belfiore: string | null }[];
  readonly agencies: readonly NamedAgency[];
  readonly lifeEvents: readonly { readonly code: string; readonly label: string }[];
}

const AT_MOST = 20;

/** What a card's form chooses from beside the code lists: organisations and places by part of their name, agencies, life events. */
@Injectable()
export class ListChoicesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, q: string): Promise<CardChoices> {
    const { ambitoId } = actor;
    const like = `%${likePattern(q)}%`;
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      const organizations: CardChoices['organizations'] = await tx.query(
        `select id, name, visibility from resources.organization where ambito_id = $1 and name ilike $2 order by name, id limit ${AT_MOST}`,
        [ambitoId, like],
      );
      const places: CardChoices['places'] = await tx.query(
        `select id, coalesce(name, '') as name, belfiore from resources.location where ambito_id = $1 and name ilike $2 order by name, id limit ${AT_MOST}`,
        [ambitoId, like],
      );
      const agencies: NamedAgency[] = await tx.query('select id, name from territory.agency_window where ambito_id = $1 order by name', [
        ambitoId,
      ]);
      return { organizations, places, agencies, lifeEvents: LIFE_EVENTS };
    });
  }
}
