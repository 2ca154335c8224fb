// SPDX-License-Identifier: EUPL-1.2
import { type ClockKind, IDENTIFYING, LAPSE_OF } from '@soglia/referrals-domain';

type Row = Readonly<Record<string, unknown>>;

/** What the builder may know by itself, for names of agencies and of data. */
export interface KnownNames {
  agency(id: string): string | null;
  datum(key: string): string | null;
}

/**
 * What follows from a choice and nobody has said otherwise: the name of a party from its agency, what a clock does when its term has passed,
 * the name and level of a datum. What somebody wrote stays.
 */
export function filledIn(pointer: string, before: Row, change: Row, names: KnownNames): Row {
  const row = { ...before, ...change };
  if (pointer.startsWith('/parties/') && change['agencyId'] && unsaid(before['name'], names.agency(String(before['agencyId']))))
    return { ...row, name: names.agency(String(change['agencyId'])) ?? before['name'] };
  if (pointer.startsWith('/phases/') && 'clock' in change) return { ...row, onLapse: lapseOf(change['clock']) };
  if (pointer.startsWith('/fields/') && typeof change['field'] === 'string') return asDatum(row, before, change['field'], names);
  return row;
}

/** Nothing was said, or what the house had said by itself. */
const unsaid = (value: unknown, own: string | null) => value === '' || value === null || value === own;

const lapseOf = (clock: unknown) => (typeof clock === 'string' && Object.hasOwn(LAPSE_OF, clock) ? LAPSE_OF[clock as ClockKind] : null);

function asDatum(row: Row, before: Row, field: string, names: KnownNames): Row {
  const known: readonly string[] = IDENTIFYING;
  const label = unsaid(before['label'], names.datum(String(before['field']))) ? (names.datum(field) ?? '') : before['label'];
  return { ...row, label, level: known.includes(field) && row['level'] === 1 ? 2 : row['level'] };
}
