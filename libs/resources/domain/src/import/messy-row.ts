// SPDX-License-Identifier: EUPL-1.2
import { isDay } from './check-value';
import { type ImportTarget, headerWords } from './targets';
import type { CellProblem, ProblemCode } from './problem-words';

export interface KnownComune {
  readonly belfiore: string;
  readonly name: string;
  readonly province: string;
}

/** What the house knows and a table only names. */
export interface MessyContext {
  /** By Belfiore code, ISTAT code or name. */
  readonly comune: (text: string) => KnownComune | 'ambiguous' | null;
  /** A term as a nested document, or null when the code is not in the list. */
  readonly term: (taxonomy: 'bisogni' | 'aree-utenza', code: string) => Readonly<Record<string, unknown>> | null;
}

export type MessyCells = Readonly<Partial<Record<ImportTarget, string>>>;

export interface MessyCard {
  /** A nested HSDS service. */
  readonly document: Readonly<Record<string, unknown>>;
  /** With a target as their column. */
  readonly problems: readonly (CellProblem & { readonly column: ImportTarget })[];
}

type Say = (column: ImportTarget, code: ProblemCode) => void;

const STATUSES: Readonly<Record<string, string>> = {
  attivo: 'active',
  aperto: 'active',
  si: 'active',
  sospeso: 'temporarily closed',
  'temporaneamente chiuso': 'temporarily closed',
  inattivo: 'inactive',
  'non attivo': 'inactive',
  chiuso: 'defunct',
  cessato: 'defunct',
};

/** Makes a card of one row of somebody's own table. Hours that are words stay words; lists are split at `;`, `|` and new lines. */
export function messyCard(cells: MessyCells, context: MessyContext): MessyCard {
  const problems: (CellProblem & { column: ImportTarget })[] = [];
  const say: Say = (column, code) => void problems.push({ column, code });
  const at = (target: ImportTarget) => cells[target]?.trim() ?? '';
  const organizationName = at('organization.name') || at('service.name');
  const organization = filled({
    id: at('organization.id') || headerWords(organizationName),
    name: organizationName,
    description: at('organization.description') || organizationName,
    ...own(cells, 'organization', ['email', 'tax_id']),
    website: webAddress(at('organization.website')),
  });
  const name = at('service.name') || organizationName;
  const key = [organizationName, name, at('location.comune'), at('address.address_1')].map(headerWords).join('/');
  const document = filled({
    ...own(cells, 'service', PLAIN),
    id: at('service.id') || key,
    name,
    status: STATUSES[headerWords(at('service.status'))] ?? (at('service.status') || 'active'),
    url: webAddress(at('service.url')),
    minimum_age: at('service.minimum_age').replace(',', '.'),
    maximum_age: at('service.maximum_age').replace(',', '.'),
    assured_date: day(at('service.assured_date')),
    organization,
    ...reaching(at),
    service_at_locations: places(cells, key, context, say),
    service_areas: areas(at('service_area.comuni'), context, say),
    attributes: [
      ...terms('bisogni', at('needs.codes'), 'needs.codes', context, say),
      ...terms('aree-utenza', at('areas.codes'), 'areas.codes', context, say),
    ],
  });
  return { document, problems };
}

const PLAIN = [
  'alternate_name',
  'short_description',
  'description',
  'eligibility_description',
  'application_process',
  'output_description',
  'wait_time',
  'fees_description',
  'responsible_unit',
  'email',
  'alert',
];

type Read = (target: ImportTarget) => string;

function own(cells: MessyCells, of: string, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, cells[`${of}.${column}` as ImportTarget]?.trim() ?? '']));
}

function reaching(at: Read): Record<string, unknown> {
  const hours = at('schedule.description');
  return {
    phones: list(at('phone.number')).map((number) => ({ number })),
    contacts: list(at('contact.name')).map((name) => ({ name })),
    schedules: hours ? [{ description: hours }] : [],
    required_documents: list(at('required_document.document')).map((document) => ({ document })),
    languages: list(at('language.name'), /[;|,\n]/).map((each) =>
      /^[a-z]{2}$/i.test(each) ? { code: each.toLowerCase() } : { name: each },
    ),
  };
}

function places(cells: MessyCells, key: string, context: MessyContext, say: Say): unknown[] {
  const at: Read = (target) => cells[target]?.trim() ?? '';
  const [name, street, city, comuneText] = [at('location.name'), at('address.address_1'), at('address.city'), at('location.comune')];
  if (!name && !street && !city && !comuneText) return [];
  const found = comuneText || city ? context.comune(comuneText || city) : null;
  const comune = found === 'ambiguous' ? null : found;
  // A locality need not be a comune; a comune must be one.
  if (comuneText && !comune) say('location.comune', found === 'ambiguous' ? 'ambiguous-comune' : 'unknown-comune');
  const address = {
    address_1: street || city || comuneText,
    city: city || comune?.name || comuneText,
    state_province: at('address.state_province') || comune?.province || '',
    postal_code: at('address.postal_code'),
    country: 'IT',
    address_type: 'physical',
  };
  const location = filled({
    id: `${key}/${headerWords(name)}`,
    location_type: 'physical',
    name,
    belfiore: comune?.belfiore ?? '',
    latitude: at('location.latitude').replace(',', '.'),
    longitude: at('location.longitude').replace(',', '.'),
    transportation: at('location.transportation'),
    addresses: street || city || comune ? [address] : [],
  });
  return [{ location }];
}

function areas(text: string, context: MessyContext, say: Say): unknown[] {
  return list(text, /[;|,\n]/).flatMap((each) => {
    const comune = context.comune(each);
    if (comune && comune !== 'ambiguous') return [{ name: comune.name, extent: comune.belfiore, extent_type: 'comune' }];
    say('service_area.comuni', comune === 'ambiguous' ? 'ambiguous-comune' : 'unknown-comune');
    return [];
  });
}

function terms(taxonomy: 'bisogni' | 'aree-utenza', text: string, column: ImportTarget, context: MessyContext, say: Say): unknown[] {
  return [...new Set(list(text, /[;|,\s]/))].flatMap((code) => {
    const term = context.term(taxonomy, code.toUpperCase());
    if (term) return [{ taxonomy_term: term }];
    say(column, taxonomy === 'bisogni' ? 'unknown-need' : 'unknown-area');
    return [];
  });
}

const list = (text: string, at = /[;|\n]/) =>
  text
    .split(at)
    .map((each) => each.trim())
    .filter(Boolean);

const webAddress = (text: string) => (/^(www\.|[a-z0-9-]+\.[a-z]{2,})/i.test(text) && !text.includes(':') ? `https://${text}` : text);

/** `31/12/2025` is a day too, in Italy. What is not a day is left for the check to refuse. */
function day(text: string): string {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(written) ? written : text;
}

function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)));
}
