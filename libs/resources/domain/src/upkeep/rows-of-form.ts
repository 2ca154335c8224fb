// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';
import type { HsdsRow, Value } from '../hsds/rows';
import { RowIndex } from '../hsds/rows';
import { type CodeField, LISTS, type ListField, SERVICE_COLUMNS, TAXONOMIES, TRANSLATED_COLUMNS } from './card-fields';
import type { CardForm } from './card-form';
import { type CardWriting, listRows, type WrittenRow } from './card-writing';
import { placeRows } from './place-rows';

export interface CardRows {
  readonly written: readonly WrittenRow[];
  readonly removed: readonly { readonly entity: EntityName; readonly id: string }[];
}

/** What must be written and taken away so that the databank holds the form. What the form has no field for stays as it is. */
export function rowsOfForm(form: CardForm, writing: CardWriting): CardRows {
  const index = new RowIndex(writing.rows);
  const written = [serviceRow(form, writing, index)];
  const places = placeRows(form.places, writing, index);
  for (const field of Object.keys(LISTS) as ListField[]) {
    written.push(...listRows({ field, link: 'service_id', ownerId: writing.serviceId }, form[field], writing, index));
  }
  written.push(...places.written, ...codeRows(form, writing), ...languageRows(form, writing, index), ...capacityRows(form, writing, index));
  const kept = new Set(written.map(({ entity, row }) => `${entity}/${row.id}`));
  const removed = [...ownRows(writing, index), ...places.managed].filter(({ entity, id }) => !kept.has(`${entity}/${id}`));
  return { written: written.filter(({ entity, row }) => differs(index.where(entity, 'id', row.id)[0], row)), removed };
}

function serviceRow(form: CardForm, { serviceId, now }: CardWriting, index: RowIndex): WrittenRow {
  const [there] = index.where('service', 'id', serviceId);
  const own = Object.entries(SERVICE_COLUMNS).map(([field, column]) => [column, form[field as keyof CardForm] ?? null]);
  const translations = translationsOf(form, (there?.['translations'] ?? {}) as Record<string, Record<string, unknown>>);
  return {
    entity: 'service',
    row: { ...there, ...Object.fromEntries(own), id: serviceId, translations, last_modified: now.toISOString() },
  };
}

function translationsOf({ french }: CardForm, { fr, ...others }: Readonly<Record<string, Record<string, unknown>>>): Value {
  const mine = Object.values<string>(TRANSLATED_COLUMNS);
  const kept = Object.entries(fr ?? {}).filter(([column]) => !mine.includes(column));
  const said = Object.entries(TRANSLATED_COLUMNS).flatMap(([field, column]) => {
    const text = french?.[field as keyof typeof french];
    return text ? [[column, text]] : [];
  });
  const all = Object.fromEntries([...kept, ...said]);
  const translations = Object.keys(all).length ? { ...others, fr: all } : others;
  return Object.keys(translations).length ? translations : null;
}

function codeRows(form: CardForm, { serviceId, nameId, termId, rows }: CardWriting): WrittenRow[] {
  const there = (rows.attribute ?? []).filter((row) => row['link_id'] === serviceId);
  return (Object.keys(TAXONOMIES) as CodeField[]).flatMap((field) =>
    [...new Set(form[field])].map((code, position) => {
      const term = termId(TAXONOMIES[field].taxonomy, code);
      const old = there.find((row) => row['taxonomy_term_id'] === term);
      const id = old?.id ?? nameId(serviceId, 'attribute', term);
      return {
        entity: 'attribute' as const,
        row: { ...old, id, link_id: serviceId, link_entity: 'service', taxonomy_term_id: term, position },
      };
    }),
  );
}

function languageRows({ languages }: CardForm, { serviceId, nameId }: CardWriting, index: RowIndex): WrittenRow[] {
  return [...new Set(languages)].map((code, position) => {
    const old = index.where('language', 'service_id', serviceId).find((row) => row['code'] === code);
    const id = old?.id ?? nameId(serviceId, 'language', code);
    return { entity: 'language' as const, row: { ...old, id, service_id: serviceId, code, position } };
  });
}

function capacityRows({ capacity }: CardForm, { serviceId, nameId, unitId, now }: CardWriting, index: RowIndex): WrittenRow[] {
  if (!capacity) return [];
  const [there] = index.where('service_capacity', 'service_id', serviceId);
  const same = there && (['available', 'maximum', 'description'] as const).every((each) => (there[each] ?? null) === capacity[each]);
  const updated = same ? there['updated'] : now.toISOString();
  const row = { unit_id: unitId, ...there, ...capacity, updated, service_id: serviceId, id: there?.id ?? nameId(serviceId, 'capacity') };
  return [{ entity: 'service_capacity', row }];
}

/** Rows of the card that the form answers for: those it no longer holds go. Attributes of other taxonomies are not its own. */
function ownRows({ serviceId }: CardWriting, index: RowIndex): { entity: EntityName; id: string }[] {
  const lists = [
    ...Object.values(LISTS).map(({ entity }) => entity),
    'language',
    'service_capacity',
    'service_at_location',
  ] as EntityName[];
  const mine: readonly string[] = Object.values(TAXONOMIES).map(({ taxonomy }) => taxonomy);
  const attributes = index.where('attribute', 'link_id', serviceId).filter((each) => {
    const [term] = index.where('taxonomy_term', 'id', each['taxonomy_term_id']);
    return mine.includes(String(term?.['taxonomy']));
  });
  return [
    ...lists.flatMap((entity) => index.where(entity, 'service_id', serviceId).map(({ id }) => ({ entity, id }))),
    ...attributes.map(({ id }) => ({ entity: 'attribute' as const, id })),
  ];
}

function differs(there: HsdsRow | undefined, row: HsdsRow): boolean {
  return !there || Object.entries(row).some(([column, value]) => JSON.stringify(value ?? null) !== JSON.stringify(there[column] ?? null));
}
