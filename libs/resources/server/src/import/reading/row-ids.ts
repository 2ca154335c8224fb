// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, isEntityName, isUuid, REFERENCES } from '@soglia/resources-domain';
import { stableId } from '../../model/stable-id';

/** Things that many cards share: without an id they are the same when they say the same, wherever they stand. */
const SHARED: readonly EntityName[] = ['taxonomy', 'taxonomy_term', 'unit', 'organization', 'program', 'location'];

/** Turns what a source calls its rows into ids of ours: the same name of the same source is always the same id. */
export class RowIds {
  constructor(
    private readonly ambitoId: string,
    private readonly source: string,
  ) {}

  of(entity: EntityName, external: string): string {
    return isUuid(external) ? external.toLowerCase() : stableId('import', this.ambitoId, this.source, entity, external);
  }

  /** For a row that came without an id: what it says and, unless it is shared, where it stands. */
  named(entity: EntityName, parentId: string, property: string, node: object): string {
    const said = JSON.stringify(plain(node));
    const place = SHARED.includes(entity) ? [] : [parentId, property];
    return stableId('import', this.ambitoId, this.source, entity, 'unnamed', ...place, said);
  }

  /** The values with every reference made an id of ours. */
  resolved(entity: EntityName, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const resolved = { ...values };
    for (const [column, value] of Object.entries(values)) {
      const target = Object.hasOwn(REFERENCES, column) ? REFERENCES[column] : this.linked(entity, column, values);
      if (target === undefined) continue;
      const external = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      if (external) resolved[column] = this.of(target, external);
      else delete resolved[column];
    }
    return resolved;
  }

  private linked(entity: EntityName, column: string, values: Readonly<Record<string, unknown>>): EntityName | undefined {
    const kind =
      entity === 'attribute' && column === 'link_id'
        ? 'link_entity'
        : entity === 'metadata' && column === 'resource_id'
          ? 'resource_type'
          : null;
    if (!kind) return undefined;
    const name = String(values[kind] ?? '');
    return isEntityName(name) ? name : 'service';
  }
}

/** What a row says itself, and which one thing it is about: an attribute says nothing but its term. Lists are others' rows. */
function plain(node: object): unknown[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object') return [[key, value]];
    if (value === null || Array.isArray(value)) return [];
    const { id } = value as { id?: unknown };
    return [[key, id ?? Object.entries(value).filter(([, inside]) => typeof inside !== 'object')]];
  });
}
