// SPDX-License-Identifier: EUPL-1.2
import type { SheetColumn } from '@soglia/platform';
import {
  type Doc,
  type HsdsDocument,
  inForce,
  lineText,
  nestedList,
  phonesOf,
  placeLine,
  type Territory,
  weekTable,
} from '@soglia/resources-domain';

const SEPARATOR = ' | ';
const joined = (values: readonly unknown[]) =>
  [...new Set(values.filter((each) => each !== null && each !== undefined && each !== ''))].join(SEPARATOR);
const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
const number = (value: unknown) => (typeof value === 'number' ? value : null);

const places = (card: Doc): readonly Doc[] =>
  nestedList(card, 'service_at_locations').flatMap((at) => (at['location'] ? [at['location'] as Doc] : []));
const addresses = (card: Doc): readonly Doc[] => places(card).flatMap((place) => nestedList(place, 'addresses'));
const organization = (card: Doc): Doc => (card['organization'] ?? {}) as Doc;
const identifier = (card: Doc, scheme: string) =>
  text(nestedList(organization(card), 'organization_identifiers').find((each) => each['identifier_scheme'] === scheme)?.['identifier']);
const terms = (card: Doc, taxonomy: string, column: string) =>
  joined(
    nestedList(card, 'attributes').flatMap(({ taxonomy_term: term }) =>
      (term as Doc | undefined)?.['taxonomy'] === taxonomy ? (term as Doc)[column] : [],
    ),
  );
const hours = (card: Doc, today: string) => {
  const owners = [card, ...nestedList(card, 'service_at_locations'), ...places(card)];
  return joined(owners.flatMap((owner) => weekTable(nestedList(owner, 'schedules'), today, 'it').map(lineText)));
};
const phones = (card: Doc) => {
  const own = phonesOf([card, ...nestedList(card, 'contacts'), ...nestedList(card, 'service_at_locations'), ...places(card)]);
  return joined(own.length ? own : phonesOf([organization(card)]));
};
const prices = (card: Doc, today: string) => nestedList(card, 'cost_options').filter((each) => inForce(each, today));
const costs = (card: Doc, today: string) =>
  joined([
    card['fees_description'],
    ...prices(card, today).map((each) => each['amount_description'] ?? joined([each['amount'], each['currency']])),
  ]);
const free = (card: Doc, today: string) => {
  const amounts = prices(card, today).map(({ amount }) => amount);
  return amounts.length && amounts.every((amount) => typeof amount === 'number')
    ? amounts.every((amount) => amount === 0)
      ? 'sì'
      : 'no'
    : null;
};

const column = (header: string, value: (card: HsdsDocument) => string | number | null): SheetColumn<HsdsDocument> => ({ header, value });
const own = (header: string, name: string) => column(header, (card) => text(card[name]));

const WHO = [
  own('id', 'id'),
  own('nome', 'name'),
  column('ente', (card) => text(organization(card)['name'])),
  column('codice_fiscale_ente', (card) => identifier(card, 'IT-CF')),
  column('codice_ipa', (card) => identifier(card, 'IT-IPA')),
  column('numero_runts', (card) => identifier(card, 'IT-RUNTS')),
  own('stato', 'status'),
  own('motivo_stato', 'status_reason'),
];

const what = (today: string) => [
  own('descrizione_breve', 'short_description'),
  own('descrizione', 'description'),
  own('a_chi_e_rivolto', 'eligibility_description'),
  own('come_fare', 'application_process'),
  column('cosa_serve', (card) => joined(nestedList(card, 'required_documents').map(({ document }) => document))),
  own('cosa_si_ottiene', 'output_description'),
  own('tempi', 'wait_time'),
  column('giorni', (card) => number(card['processing_days'])),
  column('quanto_costa', (card) => costs(card, today)),
  column('gratuito', (card) => free(card, today)),
  own('unita_responsabile', 'responsible_unit'),
];

const reached = (today: string) => [
  column('orari', (card) => hours(card, today)),
  column('telefoni', phones),
  column('email', (card) => text(card['email'] ?? organization(card)['email'])),
  column('sito', (card) => text(card['url'] ?? organization(card)['website'])),
  column('lingue', (card) => joined(nestedList(card, 'languages').map(({ name, code }) => name ?? code))),
];

const FILED = [
  column('bisogni', (card) => terms(card, 'bisogni', 'code')),
  column('bisogni_testo', (card) => terms(card, 'bisogni', 'name')),
  column('aree_utenza', (card) => terms(card, 'aree-utenza', 'code')),
  column('eventi_della_vita', (card) => terms(card, 'eventi-della-vita', 'name')),
  own('verificata_il', 'assured_date'),
  own('prossima_verifica', 'next_verification_on'),
  own('ultima_modifica', 'last_modified'),
];

/** One line for each card, for people and spreadsheets: what HSDS keeps in tables stands side by side, more of a kind after a bar. */
export function flatColumns(territory: Territory): SheetColumn<HsdsDocument>[] {
  const comuni = (card: Doc) => places(card).flatMap((place) => territory.comune(place['belfiore']) ?? []);
  const WHERE = [
    column('indirizzi', (card) => joined(places(card).map(placeLine))),
    column('cap', (card) => joined(addresses(card).map((each) => each['postal_code']))),
    column('comuni', (card) => joined(comuni(card).map(({ name }) => name))),
    column('belfiore', (card) => joined(places(card).map((place) => place['belfiore']))),
    column('istat', (card) => joined(comuni(card).map(({ istat }) => istat))),
    column('latitudine', (card) => number(places(card)[0]?.['latitude'])),
    column('longitudine', (card) => number(places(card)[0]?.['longitude'])),
  ];
  return [
    ...WHO,
    ...what(territory.today),
    ...WHERE,
    ...reached(territory.today),
    ...FILED,
    column('scheda', (card) => territory.serviceIri(card.id)),
  ];
}
