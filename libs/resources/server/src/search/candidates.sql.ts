// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '@soglia/resources-domain';
import type { Viewer } from './ask';

/** A list of values for one statement, each named where it stands. */
export class Values {
  readonly all: unknown[] = [];

  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}

/** The relation that a reader may look at: the public's role has no right to any other. */
export const cardsOf = (reader: Reader) => (reader === 'public' ? 'resources.public_card' : 'resources.card');

/** Cards within a viewer's reach. The one place where the tier of a card meets a reader. */
export function withinReach({ ambitoId, reader, agencyId }: Viewer, values: Values): string {
  const own = `c.ambito_id = ${values.add(ambitoId, 'text')}`;
  if (reader === 'public' || reader === 'curator') return own;
  const named = agencyId === null ? '' : ` or ${values.add(agencyId, 'uuid')} = any (c.visible_to)`;
  return `${own} and (c.visibility in ('public', 'operators')${named})`;
}

/** A query of words, in either language that cards are written in. */
export function wordsQuery(text: string, values: Values): string {
  const at = values.add(text, 'text');
  return `(to_tsquery('resources.italian', ${at}) || to_tsquery('resources.french', ${at}))`;
}

/** Codes as lexemes: any of them. */
export const anyLexeme = (lexemes: readonly string[]): string =>
  lexemes.map((lexeme) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
