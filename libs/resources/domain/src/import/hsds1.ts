// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';

type Cells = Readonly<Record<string, string>>;

/** A row of HSDS 3.1 that a row of an older table becomes. */
export interface TranslatedRow {
  readonly entity: EntityName;
  readonly values: Record<string, unknown>;
  /** Only a part of a row that stands in another file: an eligibility of HSDS 1.1 is a field of its service. */
  readonly partial?: boolean;
  /** Made beside the row of the file, not it. */
  readonly beside?: boolean;
}

interface OldTable {
  readonly entity: EntityName;
  /** Columns of the old table that become others; those that keep their name are not named. */
  readonly used: readonly string[];
  readonly rows: (cells: Cells) => TranslatedRow[];
}

/** Tables that HSDS 1.1 and 2.0 had and 3.0 has no more (Open Referral, changelog of 3.0), by file name. */
export const OLD_TABLES: Readonly<Record<string, OldTable>> = {
  physical_addresses: addresses('physical'),
  postal_addresses: addresses('postal'),
  regular_schedules: { entity: 'schedule', used: ['weekday'], rows: (cells) => [row('schedule', cells, weekly(cells['weekday']))] },
  holiday_schedules: {
    entity: 'schedule',
    used: ['start_date', 'end_date'],
    rows: (cells) => [row('schedule', cells, { id: beside('holiday', cells), ...holiday(cells) })],
  },
  services_taxonomy: terms(),
  service_taxonomy: terms(),
  service_attributes: terms(),
  other_attributes: {
    entity: 'attribute',
    used: ['link_type'],
    rows: (cells) => [row('attribute', cells, { link_entity: cells['link_type'] })],
  },
  eligibility: part('eligibility', 'eligibility_description'),
  eligibilities: part('eligibility', 'eligibility_description'),
  payments_accepted: {
    entity: 'cost_option',
    used: ['payment'],
    rows: (cells) => [row('cost_option', cells, { option: cells['payment'] })],
  },
  payment_accepted: {
    entity: 'cost_option',
    used: ['payment'],
    rows: (cells) => [row('cost_option', cells, { option: cells['payment'] })],
  },
  accessibility_for_disabilities: {
    entity: 'accessibility',
    used: ['accessibility'],
    rows: (cells) => [row('accessibility', cells, { description: cells['accessibility'] })],
  },
};

/** Tables that kept their name since HSDS 1.1, but not all of their columns. Columns are moved only where 3.1 does not know them. */
export const OLD_COLUMNS: Partial<Readonly<Record<EntityName, OldTable>>> = {
  organization: {
    entity: 'organization',
    used: ['url'],
    rows: (cells) => [row('organization', cells, { website: cells['website'] || cells['url'] })],
  },
  program: {
    entity: 'program',
    used: [],
    rows: (cells) => [row('program', cells, { description: cells['description'] || cells['name'] })],
  },
  service: { entity: 'service', used: [], rows: (cells) => [row('service', cells)] },
  location: {
    entity: 'location',
    used: [],
    rows: (cells) => [row('location', cells, { location_type: cells['location_type'] || 'physical' })],
  },
  service_area: {
    entity: 'service_area',
    used: ['service_area'],
    rows: (cells) => [row('service_area', cells, { name: cells['name'] || cells['service_area'] })],
  },
  language: { entity: 'language', used: ['language'], rows: (cells) => [row('language', cells, spoken(cells['language']))] },
  phone: { entity: 'phone', used: ['language'], rows: (cells) => [row('phone', cells), ...phoneLanguages(cells)] },
  taxonomy: { entity: 'taxonomy_term', used: ['vocabulary', 'parent_name'], rows: vocabularyTerm },
  accessibility: {
    entity: 'accessibility',
    used: ['accessibility'],
    rows: (cells) => [row('accessibility', cells, { description: cells['description'] || cells['accessibility'] })],
  },
};

/** Whether the columns of a file are those of the older tables. Taxonomies were terms with a vocabulary. */
export function isOldTable(entity: EntityName, header: readonly string[]): boolean {
  if (entity === 'taxonomy') return header.includes('vocabulary') || header.includes('parent_id');
  if (entity === 'location') return !header.includes('location_type');
  if (entity === 'program') return !header.includes('description');
  return OLD_COLUMNS[entity]?.used.some((column) => header.includes(column)) ?? false;
}

const row = (entity: EntityName, cells: Cells, more: Record<string, unknown> = {}): TranslatedRow => ({
  entity,
  values: { ...cells, ...more },
});

function addresses(kind: 'physical' | 'postal'): OldTable {
  const lines = ['address_2', 'address_3', 'address_4'];
  const second = (cells: Cells) =>
    lines
      .map((line) => cells[line])
      .filter(Boolean)
      .join(', ');
  return {
    entity: 'address',
    used: ['address_3', 'address_4'],
    rows: (cells) => [
      row('address', cells, { ...(kind === 'postal' ? { id: beside(kind, cells) } : {}), address_2: second(cells), address_type: kind }),
    ],
  };
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A weekday was a figure (1 = Monday) or a name. What is neither is left as it is: the check refuses it. */
function weekly(weekday = ''): Record<string, unknown> {
  const day = /^[1-7]$/.test(weekday.trim())
    ? DAYS[Number(weekday) - 1]
    : DAYS.find((each) => weekday.trim().toUpperCase().startsWith(each));
  return { freq: 'WEEKLY', byday: day ?? (weekday || '?') };
}

/** Two tables became one: the same id may stand in both. */
const beside = (table: string, { id = '' }: Cells) => (id ? `${table}/${id}` : '');

const holiday = (cells: Cells) => {
  const closed = ['true', '1', 'yes', 't', 'y'].includes((cells['closed'] ?? '').trim().toLowerCase());
  return { valid_from: cells['start_date'], valid_to: cells['end_date'], closed, on_holidays: !closed };
};

function terms(): OldTable {
  return {
    entity: 'attribute',
    used: ['service_id', 'taxonomy_id', 'taxonomy_detail', 'taxonomy_term_id'],
    rows: (cells) => [
      row('attribute', cells, {
        link_id: cells['service_id'],
        link_entity: 'service',
        taxonomy_term_id: cells['taxonomy_term_id'] || cells['taxonomy_id'],
        value: cells['taxonomy_detail'] ?? '',
      }),
    ],
  };
}

function part(column: string, field: string): OldTable {
  return {
    entity: 'service',
    used: ['service_id', column],
    rows: (cells) => [{ entity: 'service', values: { id: cells['service_id'], [field]: cells[column] }, partial: true }],
  };
}

function vocabularyTerm(cells: Cells): TranslatedRow[] {
  const { vocabulary = '' } = cells;
  const term = row('taxonomy_term', cells, {
    description: cells['description'] || cells['name'],
    ...(vocabulary && { taxonomy: vocabulary, taxonomy_id: vocabulary }),
  });
  const taxonomy = { id: vocabulary, name: vocabulary, description: vocabulary };
  return vocabulary ? [{ entity: 'taxonomy', values: taxonomy, beside: true }, term] : [term];
}

const spoken = (language = '') => (/^[a-z]{2}$/i.test(language.trim()) ? { code: language.trim().toLowerCase() } : { name: language });

function phoneLanguages({ id = '', language = '' }: Cells): TranslatedRow[] {
  return language
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => ({ entity: 'language', values: { id: `${id}/${each}`, phone_id: id, ...spoken(each) }, beside: true }));
}
