// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import { UUID_FORM } from '@soglia/platform';

/** What a page of the read API is asked for, by the names of the standard. */
export interface Ask {
  readonly search?: string;
  readonly page?: number;
  readonly per_page?: number;
  readonly format?: 'json' | 'ndjson';
  readonly taxonomy_term_id?: string;
  readonly taxonomy_id?: string;
  readonly organization_id?: string;
  readonly parent_id?: string;
  readonly modified_after?: string;
  readonly minimal?: boolean;
  readonly full?: boolean;
  readonly full_service?: boolean;
  readonly top_only?: boolean;
}

export type Parameter = keyof Ask;

export const MOST_PER_PAGE = 100;
/** A minimal entry is two short values: the standard wants as many as possible on one page. */
export const MOST_MINIMAL = 10_000;
/** Organisations with all their services are as heavy as their services. */
export const MOST_FULL_SERVICE = 20;
const LAST_PAGE = 1_000_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Reads a value, or says what is wrong with it. */
type Reading = (text: string) => { readonly value: string | number | boolean } | { readonly wrong: string };

const whole =
  (most: number): Reading =>
  (text) => {
    const value = Number(text);
    return /^\d{1,7}$/.test(text) && value >= 1 && value <= most ? { value } : { wrong: `a whole number from 1 to ${most}` };
  };
const yesOrNo: Reading = (text) => (['true', 'false'].includes(text) ? { value: text === 'true' } : { wrong: 'true or false' });
const id: Reading = (text) => (UUID_FORM.test(text) ? { value: text.toLowerCase() } : { wrong: 'a UUID' });
const words: Reading = (text) => (text.length <= 200 ? { value: text } : { wrong: 'at most 200 characters' });
const format: Reading = (text) => (['json', 'ndjson'].includes(text) ? { value: text } : { wrong: 'json or ndjson' });

/** A plus that was not escaped arrives as a space. */
const instant: Reading = (text) => {
  const asMeant = text.replace(/ (?=\d{2}:?\d{2}$)/, '+');
  return INSTANT.test(asMeant) && !Number.isNaN(Date.parse(asMeant)) ? { value: asMeant } : { wrong: 'a date or a time of RFC 3339' };
};

const READINGS: Readonly<Record<Parameter, Reading>> = {
  search: words,
  page: whole(LAST_PAGE),
  per_page: whole(MOST_PER_PAGE),
  format,
  taxonomy_term_id: id,
  taxonomy_id: id,
  organization_id: id,
  parent_id: id,
  modified_after: instant,
  minimal: yesOrNo,
  full: yesOrNo,
  full_service: yesOrNo,
  top_only: yesOrNo,
};

/** Parameters that nothing here can answer are refused: a filter that is ignored would give wrong results without a word. */
export function readAsk(given: Readonly<Record<string, unknown>>, allowed: readonly Parameter[]): Ask {
  const ask: Record<string, string | number | boolean> = {};
  const problems: { pointer: string; code: string; facts?: Record<string, unknown> }[] = [];
  for (const [name, raw] of Object.entries(given)) {
    const parameter = allowed.find((each) => each === name);
    const pointer = `/${name.slice(0, 40).replace(/~/g, '~0').replace(/\//g, '~1')}`;
    if (!parameter) problems.push({ pointer, code: 'unsupported-parameter' });
    else {
      const reading = ['string', 'number', 'boolean'].includes(typeof raw) ? READINGS[parameter](String(raw)) : { wrong: 'given once' };
      if ('value' in reading) ask[parameter] = reading.value;
      else problems.push({ pointer, code: 'malformed', facts: { expected: reading.wrong } });
    }
  }
  if (ask['full_service'] === true && Number(ask['per_page'] ?? 0) > MOST_FULL_SERVICE) {
    problems.push({ pointer: '/per_page', code: 'malformed', facts: { expected: `at most ${MOST_FULL_SERVICE} with full_service` } });
  }
  if (problems.length) throw new RuleViolation('malformed', { supported: allowed }, problems);
  return ask;
}
