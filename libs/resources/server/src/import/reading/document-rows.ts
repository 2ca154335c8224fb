// SPDX-License-Identifier: EUPL-1.2
import { checkRow, type EntityName, flatten } from '@soglia/resources-domain';
import type { Found, FoundRow, LeftBehind } from './found';
import type { RowIds } from './row-ids';

export interface Reading {
  readonly ids: RowIds;
  readonly left: LeftBehind;
  readonly onBytes: (count: number) => void;
}

interface At {
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
}

/** Takes a nested document apart into checked rows. */
export function documentRows(entity: EntityName, document: Readonly<Record<string, unknown>>, at: At, { ids, left }: Reading): Found {
  const named = hasId(document) ? document : { ...document, id: ids.named(entity, '', 'record', document) };
  const { rows, dropped } = flatten(
    entity,
    named,
    (child, parentId, property, _, node) => ids.named(child, parentId, property, node),
    at.pointer,
  );
  for (const pointer of dropped) left.add(at.file, pointer.replace(/\/\d+(?=\/|$)/g, '').replace(/^\//, ''));
  const organizationId = rows[0]?.values['organization_id'];
  const found = rows.map(({ entity: name, pointer, values }, i): FoundRow => {
    const external = idText(values['id']);
    // A programme that stands inside a service is its organisation's, unless it says whose it is.
    const whole = name === 'program' && !values['organization_id'] ? { ...values, organization_id: organizationId } : values;
    const { content, problems } = checkRow(name, ids.resolved(name, whole));
    return {
      entity: name,
      id: ids.of(name, external),
      externalId: external,
      line: at.line,
      place: pointer,
      top: i === 0,
      partial: false,
      content,
      problems,
    };
  });
  return { file: at.file, rows: found, problems: [] };
}

const idText = (id: unknown) => (typeof id === 'string' || typeof id === 'number' ? String(id).trim() : JSON.stringify(id ?? null));
const hasId = ({ id }: Readonly<Record<string, unknown>>) => id !== undefined && id !== null && id !== '';
