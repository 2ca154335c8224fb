// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from './hsds-entity';
import { HSDS, linkColumn } from './hsds-model';
import type { HsdsRow, HsdsRows, Value } from './rows';
import { RowIndex } from './rows';

export type HsdsDocument = Readonly<Record<string, unknown>> & { readonly id: string };

/** Tiers and whose desk keeps a row are ours alone: they leave with no document. */
const KEPT_HOME = new Set(['visibility', 'visible_to', 'agency_id']);

/** Inside a service stands its organisation, but not all that the organisation has. */
const NOT_INSIDE: Partial<Record<EntityName, readonly string[]>> = { organization: ['locations', 'programs'] };

/** Builds nested HSDS documents out of rows: the inverse of `flatten`. Empty values are left out. */
export class Nesting {
  private readonly index: RowIndex;

  constructor(rows: HsdsRows) {
    this.index = new RowIndex(rows);
  }

  document(entity: EntityName, row: HsdsRow): HsdsDocument {
    return this.build(entity, row, null, []);
  }

  private build(entity: EntityName, row: HsdsRow, backLink: string | null, path: readonly EntityName[]): HsdsDocument {
    const document: Record<string, unknown> = { id: row.id, ...this.own(entity, row, backLink) };
    const inside = [...path, entity];
    for (const [property, { entity: child, many }] of Object.entries(HSDS[entity].nested)) {
      if (path.length > 0 && NOT_INSIDE[entity]?.includes(property)) continue;
      if (many) {
        const link = linkColumn(entity, child);
        const rows = this.index.where(child, link, row.id).filter((each) => belongs(each, child, entity));
        if (rows.length) document[property] = rows.map((each) => this.build(child, each, link, inside));
      } else {
        const [one] = this.index.where(child, 'id', row[`${child}_id`]);
        if (one) document[property] = this.build(child, one, null, inside);
      }
    }
    return document as HsdsDocument;
  }

  private own(entity: EntityName, row: HsdsRow, backLink: string | null): Record<string, Value> {
    const { columns, profile } = HSDS[entity];
    const kept: Record<string, Value> = {};
    for (const column of [...Object.keys(columns), ...Object.keys(profile)]) {
      const value = row[column];
      if (value === undefined || value === null || KEPT_HOME.has(column) || column === backLink) continue;
      kept[column] = value;
    }
    return kept;
  }
}

function belongs(row: HsdsRow, child: EntityName, parent: EntityName): boolean {
  if (child === 'attribute') return row['link_entity'] === parent;
  if (child === 'metadata') return row['resource_type'] === parent;
  return true;
}
