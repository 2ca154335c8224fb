// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

export interface DraftContent {
  readonly accessPoint: string;
  readonly label: string | null;
  /** JSON text. */
  readonly form: string;
  readonly people: readonly string[];
}

export interface DraftSummaryRow {
  readonly id: string;
  readonly version: number;
  readonly access_point: string;
  readonly label: string | null;
  readonly opened_at: Date;
  readonly saved_at: Date;
}

export interface DraftRow extends DraftSummaryRow {
  readonly form: string;
  readonly people: readonly string[];
}

export interface OtherRow {
  readonly display_name: string | null;
  readonly since: Date;
  readonly people: readonly string[];
}

export interface SavedRow {
  readonly version: number;
  readonly saved_at: Date;
}

const SUMMARY = 'id, version, access_point, label, opened_at, saved_at';

/** Row security keeps every statement to the drafts of whoever is looking. */
@Injectable()
export class DraftStore {
  async insert(tx: Tx, { ambitoId, accountId }: Actor, id: string, draft: DraftContent): Promise<SavedRow | null> {
    const rows: SavedRow[] = await tx.query(
      `insert into intake.contact_draft (ambito_id, id, account_id, access_point, label, form, people) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing returning version, saved_at`,
      [ambitoId, id, accountId, draft.accessPoint, draft.label, draft.form, draft.people],
    );
    return rows[0] ?? null;
  }

  async update(tx: Tx, { ambitoId }: Actor, id: string, version: number, draft: DraftContent): Promise<SavedRow | null> {
    const [rows]: [SavedRow[], number] = await tx.query(
      `update intake.contact_draft set access_point = $4, label = $5, form = $6, people = $7, version = version + 1, saved_at = now()
        where ambito_id = $1 and id = $2 and version = $3 returning version, saved_at`,
      [ambitoId, id, version, draft.accessPoint, draft.label, draft.form, draft.people],
    );
    return rows[0] ?? null;
  }

  async byId(tx: Tx, { ambitoId }: Actor, id: string): Promise<DraftRow | null> {
    const rows: DraftRow[] = await tx.query(`select ${SUMMARY}, form, people from intake.contact_draft where ambito_id = $1 and id = $2`, [
      ambitoId,
      id,
    ]);
    return rows[0] ?? null;
  }

  async list(tx: Tx, { ambitoId, accountId }: Actor, most: number): Promise<DraftSummaryRow[]> {
    return tx.query(
      `select ${SUMMARY} from intake.contact_draft where ambito_id = $1 and account_id = $2 order by saved_at desc, id limit $3`,
      [ambitoId, accountId, most],
    );
  }

  async count(tx: Tx, { ambitoId, accountId }: Actor): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      'select count(*)::int as count from intake.contact_draft where ambito_id = $1 and account_id = $2',
      [ambitoId, accountId],
    );
    return row?.count ?? 0;
  }

  async remove(tx: Tx, { ambitoId }: Actor, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query('delete from intake.contact_draft where ambito_id = $1 and id = $2', [
      ambitoId,
      id,
    ]);
    return count > 0;
  }

  /** Whether a contact of this id is registered, by whomever and however hidden: its id is nobody's draft any more. */
  async isRegistered(tx: Tx, { ambitoId }: Actor, id: string): Promise<boolean> {
    const [row]: { there: boolean }[] = await tx.query('select intake.contact_exists($1, $2) as there', [ambitoId, id]);
    return row?.there ?? false;
  }

  async others(tx: Tx, { ambitoId }: Actor, people: readonly string[]): Promise<OtherRow[]> {
    if (people.length === 0) return [];
    return tx.query(
      `select a.display_name, b.since, b.people from intake.drafts_beside($1, $2) b
         left join access.account_window a on a.ambito_id = $1 and a.id = b.account_id order by b.since, a.display_name`,
      [ambitoId, people],
    );
  }
}
