// SPDX-License-Identifier: EUPL-1.2

/** What a column of somebody's own table may hold, with the words by which its header is usually called. */
export const TARGETS = {
  'service.id': ['id', 'codice', 'codice servizio', 'id servizio', 'identificativo', 'id scheda', 'codice scheda'],
  'service.name': [
    'servizio',
    'nome servizio',
    'denominazione servizio',
    'nome del servizio',
    'titolo',
    'prestazione',
    'attivita',
    'service name',
  ],
  'service.alternate_name': ['altro nome', 'nome breve', 'sigla', 'acronimo'],
  'service.short_description': ['descrizione breve', 'sintesi', 'abstract'],
  'service.description': ['descrizione', 'descrizione servizio', 'description', 'descrizione estesa', 'cosa offre'],
  'service.eligibility_description': ['destinatari', 'a chi e rivolto', 'utenza', 'beneficiari', 'requisiti', 'chi puo accedere'],
  'service.application_process': ['come fare', 'modalita di accesso', 'accesso', 'come si accede', 'come accedere'],
  'service.output_description': ['cosa si ottiene', 'esito'],
  'service.wait_time': ['tempi', 'tempi di attesa', 'attesa', 'tempi e scadenze'],
  'service.fees_description': ['costi', 'costo', 'quanto costa', 'tariffe', 'tariffa', 'compartecipazione'],
  'service.responsible_unit': ['ufficio', 'unita organizzativa', 'ufficio responsabile', 'settore'],
  'service.url': ['sito', 'sito web', 'link', 'url', 'pagina web', 'web', 'website'],
  'service.email': ['email', 'e mail', 'mail', 'posta elettronica', 'email servizio'],
  'service.alert': ['avviso', 'avvisi', 'attenzione'],
  'service.minimum_age': ['eta minima', 'eta da'],
  'service.maximum_age': ['eta massima', 'eta a'],
  'service.assured_date': ['verificato il', 'data verifica', 'aggiornato il', 'data aggiornamento', 'ultimo aggiornamento'],
  'service.status': ['stato', 'stato servizio'],
  'organization.id': ['id ente', 'codice ente'],
  'organization.name': [
    'ente',
    'nome ente',
    'organizzazione',
    'denominazione ente',
    'gestore',
    'ente gestore',
    'denominazione',
    'ragione sociale',
    'associazione',
  ],
  'organization.description': ['descrizione ente'],
  'organization.email': ['email ente', 'pec', 'pec ente'],
  'organization.website': ['sito ente'],
  'organization.tax_id': ['codice fiscale', 'partita iva', 'codice fiscale ente', 'p iva', 'cf'],
  'location.name': ['sede', 'nome sede', 'struttura', 'luogo'],
  'location.comune': ['comune', 'comune sede', 'codice catastale', 'belfiore', 'codice istat', 'istat'],
  'location.latitude': ['latitudine', 'lat', 'latitude'],
  'location.longitude': ['longitudine', 'lon', 'lng', 'long', 'longitude'],
  'location.transportation': ['mezzi', 'come arrivare', 'trasporti'],
  'address.address_1': ['indirizzo', 'via', 'indirizzo sede', 'address'],
  'address.city': ['citta', 'localita', 'city', 'frazione'],
  'address.postal_code': ['cap', 'postal code', 'codice postale'],
  'address.state_province': ['provincia', 'prov', 'pr'],
  'phone.number': ['telefono', 'tel', 'telefoni', 'recapito telefonico', 'numero di telefono', 'cellulare', 'phone', 'recapiti'],
  'contact.name': ['referente', 'responsabile', 'persona di riferimento', 'contatto'],
  'schedule.description': ['orari', 'orario', 'giorni e orari', 'apertura', 'orari di apertura', 'orario di apertura'],
  'required_document.document': ['documenti', 'cosa serve', 'documentazione', 'documenti necessari'],
  'language.name': ['lingue', 'lingua'],
  'service_area.comuni': ['comuni serviti', 'territorio', 'ambito territoriale', 'bacino', 'area servita'],
  'needs.codes': ['bisogni', 'codici bisogno', 'codice bisogno', 'bisogno'],
  'areas.codes': ['area', 'aree', 'area utenza', 'aree di utenza', 'area di utenza'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ImportTarget = keyof typeof TARGETS;

export const IMPORT_TARGETS = Object.keys(TARGETS) as ImportTarget[];

export interface MappedColumn {
  readonly column: string;
  /** Null leaves the column behind, and the report says so. */
  readonly target: ImportTarget | null;
}

const WORDS: ReadonlyMap<string, ImportTarget> = new Map(
  IMPORT_TARGETS.flatMap((target) => [target, ...TARGETS[target]].map((word) => [headerWords(word), target] as const)),
);

/** Small letters without accents and signs: how headers are compared. */
export function headerWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What columns seem to hold, by their headers alone. A target is given once: the first column that asks for it. */
export function guessMapping(header: readonly string[]): MappedColumn[] {
  const given = new Set<ImportTarget>();
  return header.map((column) => {
    const target = WORDS.get(headerWords(column)) ?? null;
    if (target === null || given.has(target)) return { column, target: null };
    given.add(target);
    return { column, target };
  });
}

/** A row without a name is no card: one of the two must be mapped. */
export function isUsable(mapping: readonly MappedColumn[]): boolean {
  return mapping.some(({ target }) => target === 'service.name' || target === 'organization.name');
}
