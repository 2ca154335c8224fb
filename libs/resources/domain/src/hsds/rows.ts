// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from './hsds-entity';
import { ENTITY_NAMES } from './hsds-entity';

export type Value = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/** One row of a table, by the names of its columns. Always has an `id`. */
export type HsdsRow = Readonly<Record<string, Value | undefined>> & { readonly id: string };

export type HsdsRows = Partial<Readonly<Record<EntityName, readonly HsdsRow[]>>>;

/** Whether what has a term (an area, a price) is valid on a day (`YYYY-MM-DD`): its first and its last day included. */
export function inForce({ valid_from: from, valid_to: to }: Readonly<Record<string, unknown>>, day: string): boolean {
  return (typeof from !== 'string' || from <= day) && (typeof to !== 'string' || !to || day <= to);
}

/** Whatever stands on a column, quickly: rows of a table by the value of one of its columns. */
export class RowIndex {
  private readonly maps = new Map<string, Map<unknown, HsdsRow[]>>();

  constructor(private readonly rows: HsdsRows) {}

  where(entity: EntityName, column: string, value: unknown): readonly HsdsRow[] {
    const key = `${entity}.${column}`;
    const map = this.maps.get(key) ?? this.build(key, entity, column);
    return map.get(value) ?? [];
  }

  private build(key: string, entity: EntityName, column: string): Map<unknown, HsdsRow[]> {
    const map = new Map<unknown, HsdsRow[]>();
    for (const row of this.rows[entity] ?? []) {
      const value = row[column];
      if (value === undefined || value === null) continue;
      const there = map.get(value);
      if (there) there.push(row);
      else map.set(value, [row]);
    }
    this.maps.set(key, map);
    return map;
  }
}

export function countRows(rows: HsdsRows): number {
  return ENTITY_NAMES.reduce((sum, name) => sum + (rows[name]?.length ?? 0), 0);
}
