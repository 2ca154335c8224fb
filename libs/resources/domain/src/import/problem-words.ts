// SPDX-License-Identifier: EUPL-1.2

/** An error keeps a row out; a notice only tells what happened to it. */
export type Severity = 'error' | 'notice';

/** Every way in which a line of an import can be wrong, with what the report says of it. «{x}» is one of the facts. */
export const PROBLEM_WORDS = {
  required: 'Manca un valore obbligatorio.',
  'wrong-type': 'Il valore non è del tipo atteso: qui serve {expected}.',
  'not-a-number': 'Qui serve un numero.',
  'not-a-date': 'Qui serve una data che esista, scritta AAAA-MM-GG.',
  'not-a-datetime': 'Qui serve un momento scritto come 2026-03-01T09:30:00+01:00.',
  'not-a-uri': 'Questo indirizzo web non è completo: comincia con https:// o http://.',
  'unsafe-uri': 'Questo indirizzo eseguirebbe codice: non viene accettato.',
  'not-an-email': 'Questo non è un indirizzo di posta elettronica.',
  'not-in-list': 'Il valore non è tra quelli ammessi: {allowed}.',
  'not-an-id': 'Qui serve un identificativo UUID.',
  'null-character': 'Il testo contiene un carattere nullo o spezzato, che non può essere conservato.',
  'too-long': 'Il testo supera i {limit} caratteri.',
  'out-of-range': 'Il numero è fuori dai limiti: da {min} a {max}.',
  'impossible-hour': 'Questo orario non esiste: si scrive da 00:00 a 23:59.',
  'closes-before-opens': 'La chiusura viene prima dell’apertura.',
  'ends-before-starts': 'La fine viene prima dell’inizio.',
  'bad-recurrence': 'La ripetizione dell’orario non è una regola valida (RRULE).',
  'min-above-max': 'L’età minima supera la massima.',
  'bad-eligibility-rule': 'La regola di accesso non è leggibile, in {pointer}.',
  'dangling-reference': 'Rimanda a una riga che non c’è, né nel file né nella banca dati ({entity}).',
  'duplicate-id': 'Lo stesso identificativo compare in più righe.',
  'copies-differ': 'La stessa cosa compare più volte con valori diversi.',
  cycle: 'La riga discende da sé stessa: la catena dei superiori torna al punto di partenza.',
  'unknown-comune': 'Il comune non è riconosciuto.',
  'ambiguous-comune': 'Più comuni hanno questo nome: serve il codice catastale.',
  'unknown-need': 'Il codice di bisogno non è nell’elenco.',
  'unknown-area': 'Il codice di area di utenza non è nell’elenco.',
  'unknown-agency': 'L’ente indicato come responsabile della scheda non è tra quelli del territorio.',
  'id-taken': 'Questo identificativo è già di una scheda che viene da un’altra fonte o è scritta a mano: non viene toccata.',
  'foreign-parent': 'Si attaccherebbe a una scheda che viene da un’altra fonte o è scritta a mano ({entity}): non viene toccata.',
  'wider-than-card': 'La sede sarebbe visibile a più persone di tutte le schede che la usano.',
  overwritten: 'Era stato corretto a mano dopo l’ultima importazione: il file lo riscrive.',
  'parent-refused': 'Non può entrare perché è stata respinta la riga da cui dipende ({entity}).',
  'missing-id': 'La riga non ha un identificativo: ne riceve uno ricavato dal contenuto.',
  'wrong-column-count': 'La riga ha {found} colonne, l’intestazione ne ha {expected}.',
  'duplicate-column': 'L’intestazione ripete una colonna.',
  'too-many-columns': 'L’intestazione ha più di {limit} colonne.',
  'no-header': 'Manca la riga di intestazione.',
  'no-mapping': 'Non è stato detto che cosa contengono le colonne: manca il nome del servizio o dell’ente.',
  'malformed-json': 'Il JSON non è corretto in questo punto.',
  'not-an-object': 'Qui serve un oggetto JSON con una scheda.',
  'record-too-large': 'Una riga o una scheda supera i {limit} caratteri: forse mancano gli a capo.',
  truncated: 'Il file finisce a metà: è stato troncato.',
  'truncated-zip': 'L’archivio ZIP è incompleto.',
  'zip-unreadable': 'L’archivio ZIP è danneggiato o di un tipo che non leggiamo.',
  'zip-encrypted': 'L’archivio ZIP è protetto da password.',
  'zip-bomb': 'L’archivio ZIP si gonfia oltre misura: non viene aperto.',
  'not-text': 'Il file non è un testo leggibile.',
  'unknown-format': 'Il formato del file non è stato riconosciuto.',
  'no-rows': 'Nel file non c’è nessuna riga da importare.',
  'too-many-rows': 'Il file supera i {limit} elementi.',
  'too-many-problems': 'Ci sono più di {limit} errori: la lettura si ferma qui.',
  'unknown-file': 'Questo file dell’archivio non ha posto nel modello: è lasciato indietro.',
  'left-behind': 'Lasciato indietro: il modello non ha posto per questo campo (valori: {count}).',
  vanished: 'Non è più nel file. La scheda resta nella banca dati: va controllata a mano.',
  internal: 'L’importazione si è fermata per un errore interno. Nulla è stato scritto.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_WORDS;
export type ProblemFacts = Readonly<Record<string, string | number>>;

/** What is wrong at one column of one row. Facts never quote the value itself. */
export interface CellProblem {
  readonly column: string;
  readonly code: ProblemCode;
  readonly facts?: ProblemFacts;
  readonly severity?: Severity;
}

/** The sentence of a problem, with its facts in place. */
export function problemWords(code: ProblemCode, facts: ProblemFacts = {}): string {
  return PROBLEM_WORDS[code].replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}
