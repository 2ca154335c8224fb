// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from './hsds-entity';
import { HSDS, linkColumn } from './hsds-model';
import type { Value } from './rows';

export interface FlatRow {
  readonly entity: EntityName;
  /** Where it stood, as a JSON pointer. */
  readonly pointer: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Tables of which it holds a list, though it may be empty: of the others it says nothing. */
  readonly lists: readonly EntityName[];
}

export interface Flattened {
  readonly rows: readonly FlatRow[];
  /** What HSDS and the profile have no place for, by pointer: an import says that it was left behind. */
  readonly dropped: readonly string[];
}

/** Gives an id to a nested thing that came without one; the same thing must get the same id again. */
export type NameId = (entity: EntityName, parentId: string, property: string, position: number, document: object) => string;

/** Takes a nested HSDS document apart into rows of tables, parents first. Values are as they came: nothing is checked here. */
export function flatten(entity: EntityName, document: Readonly<Record<string, unknown>>, nameId: NameId, pointer = ''): Flattened {
  const [rows, dropped]: [FlatRow[], string[]] = [[], []];
  visit(entity, document, {}, pointer);
  return { rows, dropped };

  function visit(name: EntityName, node: Readonly<Record<string, unknown>>, links: Record<string, unknown>, at: string): void {
    const { columns, profile, nested } = HSDS[name];
    const values: Record<string, unknown> = { ...links };
    const lists: EntityName[] = [];
    rows.push({ entity: name, pointer: at, values, lists });
    const later: (() => void)[] = [];
    for (const [key, value] of Object.entries(node)) {
      // A document's own words may be those of every object: `constructor` is not a column.
      const inside = Object.hasOwn(nested, key) ? nested[key] : undefined;
      if (inside && (isObject(value) || Array.isArray(value))) {
        if (inside.many) lists.push(inside.entity);
        later.push(() => descend(name, values, key, value as Value, at));
      } else if (Object.hasOwn(columns, key) || Object.hasOwn(profile, key)) values[key] = value;
      else if (value !== null && value !== undefined) dropped.push(`${at}/${key}`);
    }
    for (const each of later) each();
  }

  function descend(name: EntityName, values: Record<string, unknown>, key: string, value: unknown, at: string): void {
    const { entity: child, many } = HSDS[name].nested[key] ?? { entity: name, many: true };
    const parentId = String(values['id'] ?? '');
    if (!many) {
      const node = named(child, value as object, parentId, key, 0);
      values[`${child}_id`] = node['id'];
      visit(child, node, {}, `${at}/${key}`);
      return;
    }
    for (const [position, each] of [value].flat().entries()) {
      const here = `${at}/${key}/${position}`;
      if (isObject(each)) visit(child, named(child, each, parentId, key, position), linksOf(name, child, parentId, position), here);
      else dropped.push(here);
    }
  }

  function named(child: EntityName, node: object, parentId: string, key: string, position: number): Record<string, unknown> {
    const { id } = node as { id?: unknown };
    return { ...node, id: id ?? nameId(child, parentId, key, position, node) };
  }
}

function linksOf(parent: EntityName, child: EntityName, parentId: string, position: number): Record<string, unknown> {
  const link = { [linkColumn(parent, child)]: parentId, position };
  if (child === 'attribute') return { ...link, link_entity: parent };
  if (child === 'metadata') return { ...link, resource_type: parent };
  return link;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
