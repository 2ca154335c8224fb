// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { type CodeEntry, type CodeLists, labelOf } from '@soglia/ui';
import { nameOrDash } from '../shared/person-words';
import type { Amendment, Contact } from '../shared/contact-calls';

interface ChangeLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const LISTS: Readonly<Record<string, keyof CodeLists>> = {
  ...{ channel: 'channels', motive: 'motives', kind: 'interlocutors', relation: 'relations', need: 'needs', area: 'areas' },
  ...{ urgency: 'urgencies', outcome: 'outcomes', gapReason: 'gapReasons' },
};

/** The changes of an amendment in words. */
export function changeLines(changes: Amendment['changes'], contact: Contact, lists: CodeLists, texts: TranslocoService): ChangeLine[] {
  return changes.map(({ pointer, before, after }) => {
    const parts = pointer.split('/').slice(1);
    const last = parts.at(-1) ?? '';
    const key = `intake.change.${last}`;
    const known = texts.translate(key);
    const label = known === key ? texts.translate(`intake.change.${parts[0] ?? ''}`) : known;
    const words = (value: unknown) => wordsOf(last, value, contact, lists, texts);
    return { label: `${whose(parts, contact, lists)}${label}`, before: words(before), after: words(after) };
  });
}

/** Which request or person a change is about. */
function whose([list = '', id = '']: readonly string[], contact: Contact, lists: CodeLists): string {
  const request = list === 'requests' ? contact.requests.find((each) => each.id === id) : undefined;
  const person = list === 'people' ? contact.people.find((each) => each.id === id) : undefined;
  const name = request ? labelOf(lists.needs, request.need) : person ? nameOrDash(person) : '';
  return name ? `${name}, ` : '';
}

function wordsOf(field: string, value: unknown, contact: Contact, lists: CodeLists, texts: TranslocoService): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return texts.translate(`intake.change.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) return value.map((each) => wordsOf(field, each, contact, lists, texts)).join(', ');
  if (typeof value === 'object')
    return Object.values(value).filter((each) => typeof each === 'string').length > 0 ? wordsOfPart(value, lists) : '';
  const list = LISTS[field];
  const person = contact.people.find(({ id }) => id === value);
  return person ? nameOrDash(person) : list ? labelOf(lists[list] as readonly CodeEntry[], String(value)) : String(value);
}

/** A part that came or went as a whole is called by its need, or by its text. */
function wordsOfPart(part: object, lists: CodeLists): string {
  const { need, text } = part as { need?: string; text?: string };
  return need ? labelOf(lists.needs, need) : (text ?? '…');
}
