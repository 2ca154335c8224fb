// SPDX-License-Identifier: EUPL-1.2
import { CPSV_IT } from './cpsv-terms';

/** Controlled vocabularies of the Italian public administration (OntoPiA, CC BY 4.0): the codes that we use and their addresses. */
const ITALIAN = 'https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services';
const EUROPEAN = 'http://publications.europa.eu/resource/authority';

export interface Concept {
  readonly iri: string;
  readonly label: string;
}

export const CHANNELS = {
  place: { iri: `${ITALIAN}/channel/011`, label: 'Non telematico diretto' },
  web: { iri: `${ITALIAN}/channel/02`, label: 'Sito Web' },
  phone: { iri: `${ITALIAN}/channel/03`, label: 'Telefono' },
  email: { iri: `${ITALIAN}/channel/04`, label: 'Email' },
} as const satisfies Record<string, Concept>;

export const OTHER_DOCUMENT: Concept = { iri: `${ITALIAN}/service-input-output/OTHDOC`, label: 'Altra documentazione' };

/** Subject matter 2: what every card of a social databank is about. */
export const WELFARE: Concept = {
  iri: `${ITALIAN}/public-services-subject-matters/2`,
  label: 'Salute, benessere e assistenza',
};

export const PROVIDER: Concept = { iri: `${CPSV_IT}Provider`, label: 'Erogatore' };

const ACTIVE: Concept = { iri: `${CPSV_IT}Active`, label: 'Attivo' };
const NON_ACTIVE: Concept = { iri: `${CPSV_IT}NonActive`, label: 'Non attivo' };
export const statusConcept = (status: unknown): Concept => (status === 'active' ? ACTIVE : NON_ACTIVE);

/** The address of a life event by its code, which some write «2» and some «2.0»; null for a code that is none of the vocabulary's. */
export function lifeEventIri(code: unknown): string | null {
  const number = /^(\d{1,2})(\.0)?$/.exec(String(code))?.[1];
  return number && Number(number) >= 1 && Number(number) <= 19 ? `${ITALIAN}/life-business-event/life-event/${Number(number)}` : null;
}

/** The three letters under which the European authority table knows a language. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ARA',
  bn: 'BEN',
  de: 'DEU',
  en: 'ENG',
  es: 'SPA',
  fa: 'FAS',
  fr: 'FRA',
  hi: 'HIN',
  it: 'ITA',
  pa: 'PAN',
  pt: 'POR',
  ro: 'RON',
  ru: 'RUS',
  sq: 'SQI',
  sr: 'SRP',
  tr: 'TUR',
  uk: 'UKR',
  ur: 'URD',
  zh: 'ZHO',
};

export function languageIri(code: unknown): string | null {
  const known = LANGUAGES[String(code).slice(0, 2).toLowerCase()];
  return known ? `${EUROPEAN}/language/${known}` : null;
}

export const currencyIri = (code: string): string => `${EUROPEAN}/currency/${code}`;
export const ITALY: Concept = { iri: `${EUROPEAN}/country/ITA`, label: 'Italia' };
