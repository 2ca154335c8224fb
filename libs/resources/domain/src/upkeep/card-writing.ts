// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';
import type { HsdsRow, HsdsRows, RowIndex, Value } from '../hsds/rows';
import { LISTS, type ListField } from './card-fields';

export interface CardWriting {
  readonly serviceId: string;
  /** The card as it is now, with everything that hangs on it; without a service when it is new. */
  readonly rows: HsdsRows;
  /** The same parts give the same id: sending a new card twice writes it once. */
  readonly nameId: (...parts: readonly (string | number)[]) => string;
  readonly termId: (taxonomy: string, code: string) => string;
  readonly comuneOf: (belfiore: string) => { readonly name: string; readonly province: string } | undefined;
  readonly unitId: string;
  readonly now: Date;
}

export interface WrittenRow {
  readonly entity: EntityName;
  readonly row: HsdsRow;
}

interface Owner {
  readonly field: ListField;
  readonly link: string;
  readonly ownerId: string;
}

export function listRows(
  { field, link, ownerId }: Owner,
  items: readonly object[],
  { nameId }: CardWriting,
  index: RowIndex,
): WrittenRow[] {
  const { entity, columns } = LISTS[field];
  return items.map((item, position) => {
    const { id, ...content } = item as { id?: string };
    const [there] = id ? index.where(entity, 'id', id).filter((row) => row[link] === ownerId) : [];
    const values = Object.entries(columns).map(([name, column]) => [column, (content as Record<string, Value>)[name] ?? null]);
    const rowId = there?.id ?? nameId(ownerId, entity, position, JSON.stringify(values));
    return { entity, row: { ...there, ...Object.fromEntries(values), [link]: ownerId, position, id: rowId } };
  });
}
