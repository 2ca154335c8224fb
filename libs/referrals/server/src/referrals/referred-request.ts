// SPDX-License-Identifier: EUPL-1.2
import { type CodeRow, fieldViolation, type ReferableRequestRow, type Residence } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

/** A request as whoever refers it sees it, and where the person lives or, if nobody knows, where they asked. */
export interface ReferredRequest {
  readonly first: ReferableRequestRow;
  /** One for each person concerned, the first included. */
  readonly rows: readonly ReferableRequestRow[];
  /** Of the person; undefined = not known. */
  readonly residence: Residence | undefined;
  readonly comune: string | null;
  readonly subAmbito: string | null;
  /** The need's code, and those above it. */
  readonly needs: readonly string[];
}

const REQUEST = 'select * from intake.referable_request where ambito_id = $1 and request_id = $2 order by position';
const COMUNE = 'select sub_ambito from territory.comune_window where belfiore = $2 and ambito_id = $1';
const POINT = 'select comune, sub_ambito from territory.access_point_window where ambito_id = $1 and code = $2';

/** Reads a request of one's own agency; another's, or one that is kept from whoever asks, is not there. */
export async function readReferredRequest(tx: Tx, ambitoId: string, agencyId: string, requestId: string): Promise<ReferredRequest> {
  const rows: ReferableRequestRow[] = await tx.query(REQUEST, [ambitoId, requestId]);
  const [first] = rows;
  if (!first || first.agency_id !== agencyId) throw fieldViolation('unknown-request', '/request');
  const residence = first.comune === null ? undefined : await residenceIn(tx, ambitoId, first.comune);
  const place = residence ?? (await placeOfPoint(tx, ambitoId, first.access_point));
  const needs = await needAndAbove(tx, ambitoId, first.need);
  return { first, rows, residence, comune: place.comune, subAmbito: place.subAmbito, needs };
}

async function residenceIn(tx: Tx, ambitoId: string, comune: string): Promise<Residence> {
  const [row]: { sub_ambito: string | null }[] = await tx.query(COMUNE, [ambitoId, comune]);
  return { comune, subAmbito: row?.sub_ambito ?? null, ambito: row ? ambitoId : null };
}

async function placeOfPoint(tx: Tx, ambitoId: string, code: string): Promise<{ comune: string | null; subAmbito: string | null }> {
  const [row]: { comune: string | null; sub_ambito: string | null }[] = await tx.query(POINT, [ambitoId, code]);
  return { comune: row?.comune ?? null, subAmbito: row?.sub_ambito ?? null };
}

async function needAndAbove(tx: Tx, ambitoId: string, need: string): Promise<string[]> {
  const sql = "select code, parent from territory.code_window where ambito_id = $1 and list = 'need'";
  const codes: Pick<CodeRow, 'code' | 'parent'>[] = await tx.query(sql, [ambitoId]);
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  const found: string[] = [];
  for (let code: string | null = need; code !== null && !found.includes(code); code = parents.get(code) ?? null) found.push(code);
  return found;
}
