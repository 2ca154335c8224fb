// SPDX-License-Identifier: EUPL-1.2
import { type PersonFacts, romeDay } from '@soglia/kernel';
import { decodeCursor, type Tx, UUID_FORM } from '@soglia/platform';
import { addMonths, assuredSince, type ComunePlace, FRESH_MONTHS, type SearchTerm } from '@soglia/resources-domain';
import type { SearchAsk, Viewer } from './ask';
import { readComuni, readNeed } from './ask-context';
import type { CardFilter, Looking } from './candidates.store';
import { personFacts } from './judge-card';
import type { ListKey } from './ranked';
import { termsOf } from './words/read-words';

/** An ask, read: what is looked for, of whom, and when. */
export interface PreparedAsk {
  /** The instant of the first page: later pages look at the same doors at the same time. */
  readonly now: Date;
  readonly today: string;
  /** Where the page before ended. */
  readonly after: ListKey | null;
  readonly terms: readonly SearchTerm[];
  readonly filter: CardFilter;
  readonly looking: Looking;
  readonly facts: PersonFacts | null;
}

const CURSOR_FORMS = [/^\d{13}$/, /^[0-2]$/, /^-?\d{1,4}(\.\d)?$/, UUID_FORM];
const YEAR = -12;

export async function prepareAsk(tx: Tx, { ambitoId }: Viewer, ask: SearchAsk, clockNow: Date): Promise<PreparedAsk> {
  const [at, group, score, id] = ask.cursor ? decodeCursor(ask.cursor, CURSOR_FORMS) : [];
  const now = at === undefined ? clockNow : new Date(Number(at));
  const today = romeDay(now);
  const codes = [ask.comune, ask.person?.comune].filter((code) => code !== undefined);
  const comuni = await readComuni(tx, ambitoId, codes);
  const home = ask.comune === undefined ? null : (comuni.get(ask.comune) ?? nowhere(ask.comune));
  const filter: CardFilter = {
    words: null,
    inName: null,
    need: ask.need === undefined ? null : await readNeed(tx, ambitoId, ask.need),
    area: ask.area ?? null,
    home,
    // Italian is spoken everywhere, said or not.
    language: ask.language && ask.language !== 'it' ? ask.language : null,
    free: ask.free ?? false,
    assuredFrom: ask.freshOnly ? assuredSince(today, FRESH_MONTHS) : null,
    withCapacity: ask.withCapacity ?? false,
  };
  return {
    ...{ now, today, filter },
    after: id === undefined ? null : { group: Number(group), score: Number(score), id },
    terms: await termsOf(tx, ask.q ?? ''),
    looking: {
      places: home !== null || ask.when !== undefined,
      rule: ask.person !== undefined,
      hours: ask.when !== undefined,
      chosenFrom: addMonths(today, YEAR).slice(0, 7),
    },
    facts: ask.person ? personFacts(ask.person, today, comuni) : null,
  };
}

/** A comune that the house does not know: served by what serves everybody. */
const nowhere = (belfiore: string): ComunePlace => ({
  belfiore,
  name: belfiore,
  ambito: null,
  subAmbito: null,
  region: null,
  lat: null,
  lon: null,
});
