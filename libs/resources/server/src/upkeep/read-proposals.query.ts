// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { conflictsOf, type FieldChange, fieldOf } from '@soglia/resources-domain';
import { ReadCardQuery } from '../cards/read-card.query';
import { enterReach, readerOf } from '../model/reach';
import type { ProposalOrigin, ProposalState } from './upkeep.entities';

export interface ProposalLine {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly agencyName: string | null;
  readonly origin: ProposalOrigin;
  readonly state: ProposalState;
  readonly fields: readonly string[];
  readonly message: string | null;
  readonly reason: string | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

export interface DiffLine extends FieldChange {
  /** What the card says today. */
  readonly now: unknown;
  /** Somebody else has changed it since: `now` is not `before` any more. */
  readonly conflict: boolean;
}

export interface ProposalView extends ProposalLine {
  readonly cardVersion: number;
  readonly baseVersion: number;
  readonly diff: readonly DiffLine[];
}

export interface ProposalsAsk {
  readonly state: ProposalState | null;
  readonly serviceId: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Row extends Omit<ProposalLine, 'fields'> {
  readonly changes: readonly FieldChange[];
  readonly exact: string;
  readonly baseVersion: number;
}

/** Proposals: all of them for a curator, its own for an agency. */
@Injectable()
export class ReadProposalsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly cards: ReadCardQuery,
  ) {}

  async page(actor: Actor, ask: ProposalsAsk): Promise<{ readonly items: readonly ProposalLine[]; readonly next: string | null }> {
    const [at, id] = ask.cursor ? decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const rows: Row[] = await this.unit.run(actor.ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), actor.agencyId);
      return tx.query(
        `${SELECT} and ($4::text is null or p.state = $4) and ($5::uuid is null or p.service_id = $5)
          and ($6::timestamptz is null or (p.proposed_at, p.id) < ($6::timestamptz, $7::uuid))
        order by p.proposed_at desc, p.id desc limit $8`,
        [...who(actor), ask.state, ask.serviceId, at, id, ask.limit + 1],
      );
    });
    const last = rows[ask.limit - 1];
    const next = rows.length > ask.limit && last ? encodeCursor([last.exact, last.id]) : null;
    return { items: rows.slice(0, ask.limit).map(lineOf), next };
  }

  /** One proposal beside the card as it is now. */
  async one(actor: Actor, id: string): Promise<ProposalView> {
    const { ambitoId, agencyId } = actor;
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, readerOf(actor), agencyId);
      const [row]: (Row | undefined)[] = await tx.query(`${SELECT} and p.id = $4`, [...who(actor), id]);
      const card = row && (await this.cards.within(tx, { ambitoId, agencyId, reader: readerOf(actor) }, row.serviceId));
      if (!row || !card?.form) throw new RuleViolation('not-found');
      const { form, version } = card;
      const conflicts = row.state === 'open' ? conflictsOf(row.changes, form) : [];
      const diff = row.changes.map((change) => ({
        ...change,
        now: form[fieldOf(change.pointer)] ?? null,
        conflict: conflicts.includes(change.pointer),
      }));
      return { ...lineOf(row), cardVersion: version, baseVersion: row.baseVersion, diff };
    });
  }
}

const who = ({ ambitoId, agencyId, permissions }: Actor) => [ambitoId, permissions.has('card.curate'), agencyId];

const SELECT = `
select p.id, p.service_id as "serviceId", s.name as "serviceName", a.name as "agencyName", p.origin, p.state, p.changes, p.message, p.reason,
       p.proposed_at as "proposedAt", p.proposed_at::text as exact, p.decided_at as "decidedAt", p.base_version as "baseVersion"
  from resources.proposal p
  join resources.service s on s.ambito_id = p.ambito_id and s.id = p.service_id
  left join territory.agency_window a on a.ambito_id = p.ambito_id and a.id = p.agency_id
 where p.ambito_id = $1 and ($2::boolean or p.agency_id = $3::uuid)`;

function lineOf({ changes, exact: _, baseVersion: __, ...line }: Row): ProposalLine {
  return { ...line, fields: changes.map(({ pointer }) => fieldOf(pointer)) };
}
