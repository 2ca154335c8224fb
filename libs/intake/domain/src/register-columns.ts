// SPDX-License-Identifier: EUPL-1.2

/** What a column of somebody's register can hold. */
export const REGISTER_FIELDS = [
  'person.codiceFiscale',
  'person.familyName',
  'person.givenName',
  'person.fullName',
  'person.sex',
  'person.birthDate',
  'person.comune',
  'person.address',
  'person.phone',
  'person.email',
  'contact.day',
  'contact.time',
  'contact.channel',
  'request.need',
  'request.area',
  'request.outcome',
  'request.gapReason',
  'request.detail',
  'note',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

export interface MappedRegisterColumn {
  readonly column: string;
  readonly field: RegisterField | null;
}

/**
 * Words that a register says in its cells, and the code that each means, list by list: `{ need: { 'pasti caldi': 'D04.03' } }`.
 * The empty word is a cell that says nothing: `{ channel: { '': 'IN_PERSON' } }`.
 */
export type MeantCodes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const USUAL_HEADERS: Readonly<Record<RegisterField, readonly string[]>> = {
  'person.codiceFiscale': ['codice fiscale', 'cf', 'cod fisc', 'codfisc', 'c f', 'code fiscal'],
  'person.familyName': ['cognome', 'nom', 'nom de famille'],
  'person.givenName': ['nome', 'prenom'],
  'person.fullName': ['cognome e nome', 'nome e cognome', 'nominativo', 'utente', 'persona', 'nom et prenom'],
  'person.sex': ['sesso', 'genere', 'sexe'],
  'person.birthDate': ['data di nascita', 'data nascita', 'nato il', 'nascita', 'date de naissance'],
  'person.comune': ['comune', 'comune di residenza', 'residenza', 'commune'],
  'person.address': ['indirizzo', 'via', 'adresse'],
  'person.phone': ['telefono', 'tel', 'cellulare', 'recapito', 'telephone'],
  'person.email': ['email', 'e mail', 'mail', 'posta elettronica', 'courriel'],
  'contact.day': ['data', 'data contatto', 'data accesso', 'giorno', 'date'],
  'contact.time': ['ora', 'orario', 'heure'],
  'contact.channel': ['canale', 'modalita', 'modalita di accesso', 'canal'],
  'request.need': ['bisogno', 'domanda', 'richiesta', 'motivo', 'besoin', 'demande'],
  'request.area': ['area', 'area di utenza', 'target', 'categoria'],
  'request.outcome': ['esito', 'risposta', 'esito intervento', 'resultat'],
  'request.gapReason': ['motivo della mancata risposta', 'perche no', 'raison'],
  'request.detail': ['dettaglio', 'descrizione', 'descrizione richiesta'],
  note: ['note', 'annotazioni', 'osservazioni', 'remarques'],
};

/** What a header or a cell says, without case, accents, punctuation and spare spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that each column probably holds, by what its header is usually called; no field twice. */
export function guessRegisterColumns(header: readonly string[]): MappedRegisterColumn[] {
  const taken = new Set<RegisterField>();
  return header.map((column) => {
    const field = REGISTER_FIELDS.find((each) => !taken.has(each) && USUAL_HEADERS[each].includes(plainWords(column))) ?? null;
    if (field) taken.add(field);
    return { column, field };
  });
}

/** Why a mapping cannot be used: a field twice, or nothing to know a person by. */
export function mappingProblem(columns: readonly MappedRegisterColumn[]): 'field-twice' | 'no-person' | null {
  const fields = columns.flatMap(({ field }) => (field ? [field] : []));
  if (new Set(fields).size < fields.length) return 'field-twice';
  const known = ['person.codiceFiscale', 'person.familyName', 'person.fullName'] as const;
  return known.some((field) => fields.includes(field)) ? null : 'no-person';
}
