// SPDX-License-Identifier: EUPL-1.2
import { checkRow, type EntityName, flatten } from '@soglia/resources-domain';
import type { Carried, Found, FoundRow, LeftBehind } from './found';
import type { RowIds } from './row-ids';

export interface Reading {
  readonly ids: RowIds;
  readonly left: LeftBehind;
  readonly carried: Carried;
  readonly onBytes: (count: number) => void;
}

interface At {
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
}

/** Takes a nested document apart into checked rows. */
export function documentRows(
  entity: EntityName,
  document: Readonly<Record<string, unknown>>,
  at: At,
  { ids, left, carried }: Reading,
): Found {
  const named = hasId(document) ? document : { ...document, id: ids.named(entity, '', 'record', document) };
  const { rows, dropped } = flatten(
    entity,
    named,
    (child, parentId, property, _, node) => ids.named(child, parentId, property, node),
    at.pointer,
  );
  for (const pointer of dropped) left.add(at.file, pointer.replace(/\/\d+(?=\/|$)/g, '').replace(/^\//, ''));
  const organizationId = rows[0]?.values['organization_id'];
  const found = rows.map(({ entity: name, pointer, values, lists }, i): FoundRow => {
    const external = idText(values['id']);
    const id = external === null ? ids.named(name, '', 'id', values) : ids.of(name, external);
    // A programme that stands inside a service is its organisation's, unless it says whose it is.
    const whole = name === 'program' && !values['organization_id'] ? { ...values, organization_id: organizationId } : values;
    carried.add(name, Object.keys(whole));
    const { content, problems } = checkRow(name, ids.resolved(name, whole));
    return {
      entity: name,
      id,
      externalId: external,
      line: at.line,
      place: pointer,
      top: i === 0,
      partial: false,
      lists,
      content,
      problems: external === null ? [...problems, { column: 'id', code: 'not-an-id' }] : problems,
    };
  });
  return { file: at.file, rows: found, problems: [] };
}

/** A name that a source gives a thing is a word or a number; brackets are none. */
const idText = (id: unknown) => (typeof id === 'string' || typeof id === 'number' ? String(id).trim() : null);
const hasId = ({ id }: Readonly<Record<string, unknown>>) => id !== undefined && id !== null && id !== '';
