// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, decodeCursor, encodeCursor, likePattern, UUID_FORM } from '@soglia/platform';
import { AGEING_MONTHS, assuredSince, freshnessOn, type Visibility } from '@soglia/resources-domain';
import { enterReach, readerOf } from '../model/reach';
import type { CardView, NamedAgency } from './read-card.query';

export interface CardsAsk {
  readonly status: string | null;
  readonly agency: string | null;
  readonly stale: boolean | null;
  readonly q: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface CardLine {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly agency: NamedAgency | null;
  readonly status: string;
  readonly visibility: Visibility;
  readonly freshness: CardView['freshness'];
  readonly lastModified: Date | null;
}

interface Row extends Omit<CardLine, 'freshness' | 'agency'> {
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly on: string | null;
  readonly nextOn: string | null;
}

const ANY_TEXT = /^[\s\S]*$/;

/** Cards by name, for the desk that looks after them. */
@Injectable()
export class ListCardsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ask: CardsAsk): Promise<{ readonly items: readonly CardLine[]; readonly next: string | null }> {
    const today = romeDay(this.clock.now());
    const [name = null, id = null] = ask.cursor ? decodeCursor(ask.cursor, [ANY_TEXT, UUID_FORM]) : [];
    const rows: Row[] = await this.unit.run(actor.ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      return tx.query(SQL, [
        actor.ambitoId,
        ask.status,
        ask.agency,
        ask.stale,
        assuredSince(today, AGEING_MONTHS),
        ask.q === null ? null : `%${likePattern(ask.q)}%`,
        name,
        id,
        ask.limit + 1,
      ]);
    });
    const last = rows[ask.limit - 1];
    return {
      items: rows.slice(0, ask.limit).map(({ on, nextOn, agencyId, agencyName, ...line }) => ({
        ...line,
        agency: agencyId && agencyName ? { id: agencyId, name: agencyName } : null,
        freshness: { on, next: nextOn, state: freshnessOn(today, on) },
      })),
      next: rows.length > ask.limit && last ? encodeCursor([last.name.slice(0, 100), last.id]) : null,
    };
  }
}

/** Names are compared by their first hundred letters, so that a cursor stays short. */
const SQL = `
select s.id, s.name, o.name as organization, o.agency_id as "agencyId", a.name as "agencyName", s.status, s.visibility,
       s.assured_date::text as "on", s.next_verification_on::text as "nextOn", s.last_modified as "lastModified"
  from resources.service s
  join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
  left join territory.agency_window a on a.ambito_id = o.ambito_id and a.id = o.agency_id
 where s.ambito_id = $1
   and ($2::text is null or s.status = $2)
   and ($3::uuid is null or o.agency_id = $3)
   and ($4::boolean is null or (s.assured_date is null or s.assured_date < $5::date) = $4)
   and ($6::text is null or s.name ilike $6 or o.name ilike $6)
   and ($7::text is null or (left(s.name, 100), s.id) > ($7, $8::uuid))
 order by left(s.name, 100), s.id limit $9`;
