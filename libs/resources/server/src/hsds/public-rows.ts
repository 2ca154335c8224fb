// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { HSDS, type HsdsRow, isEntityName, KEPT_HOME } from '@soglia/resources-domain';
import { readWhere } from '../model/read-rows';
import type { Rows } from './read-tree';

/** A row may be seen and what it points at may not: then not even the address of that is told. Rows of history lose what was hidden. */
export async function asSeenByAll(tx: Tx, ambitoId: string, rows: Rows): Promise<Rows> {
  const parents = [...new Set((rows.organization ?? []).map((row) => row['parent_organization_id']).filter(Boolean))];
  const seen = new Set((await readWhere(tx, ambitoId, 'organization', { id: parents })).map(({ id }) => id));
  return {
    ...rows,
    organization: (rows.organization ?? []).map((row) => withoutHiddenParent(row, seen)),
    metadata: publicHistory(rows.metadata ?? [], opened(rows.metadata ?? [])),
  };
}

export function withoutHiddenParent(row: HsdsRow, seen: ReadonlySet<string>): HsdsRow {
  const parent = row['parent_organization_id'];
  return typeof parent === 'string' && !seen.has(parent) ? { ...row, parent_organization_id: null } : row;
}

/** When each card last changed its tier: what it said before was not meant for everybody. */
export function opened(history: readonly HsdsRow[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const row of history) {
    if (!KEPT_HOME.includes(String(row['field_name']))) continue;
    const [id, at] = [String(row['resource_id']), String(row['last_action_date'])];
    if (at > (last.get(id) ?? '')) last.set(id, at);
  }
  return last;
}

/**
 * Of the history, what everybody may read: that a field changed and when. Values only of the row's own columns, and none from
 * before the card was opened: lists tell of places and people, which may have a tier of their own.
 */
export function publicHistory(history: readonly HsdsRow[], openedAt: ReadonlyMap<string, string>): HsdsRow[] {
  return history.flatMap((row) => {
    const [entity, field] = [String(row['resource_type']), String(row['field_name'])];
    if (!isEntityName(entity) || KEPT_HOME.includes(field)) return [];
    const own = field in HSDS[entity].columns || field in HSDS[entity].profile;
    const at = openedAt.get(String(row['resource_id']));
    const told = own && (at === undefined || String(row['last_action_date']) > at);
    return told ? [row] : [{ ...row, previous_value: '', replacement_value: '' }];
  });
}
