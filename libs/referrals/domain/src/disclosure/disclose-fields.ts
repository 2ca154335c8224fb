// SPDX-License-Identifier: EUPL-1.2
import type { ExchangedField } from '../protocol/protocol';
import type { AskedField, RecordToDisclose } from './about';
import { FIELD_WORDS } from './field-words';
import { type DisclosedField, type FieldKey, IDENTIFYING } from './fields';
import { veilNames } from './veil-names';

export const LEVELS = [1, 2, 3] as const;
type Level = (typeof LEVELS)[number];

/** What would leave, level by level, and what the protocol requires and nobody has said. */
export interface DisclosedLevels {
  readonly levels: Readonly<Record<Level, readonly DisclosedField[]>>;
  readonly missing: readonly ExchangedField[];
}

const ASKED = 'asked:';

/**
 * The copy that a protocol lets a sender disclose: its fields and no others (GDPR art. 5.1.c, minimisation), as text, each at its level.
 * Whoever is told apart by a field is told at level 2 at the earliest, whatever the protocol says; what somebody typed reaches level 1
 * without the names that the file knows.
 */
export function discloseFields(record: RecordToDisclose, fields: readonly ExchangedField[], asked: readonly AskedField[]): DisclosedLevels {
  const levels: Record<Level, DisclosedField[]> = { 1: [], 2: [], 3: [] };
  const missing: ExchangedField[] = [];
  for (const exchanged of fields.filter(({ direction }) => direction === 'to-recipient')) {
    const value = valueOf(record, exchanged, asked)?.trim();
    if (!value) {
      if (exchanged.required) missing.push(exchanged);
      continue;
    }
    const level = levelOf(exchanged);
    const told = level === 1 && isTyped(exchanged) ? veilNames(value, record.rows) : value;
    levels[level].push({ field: exchanged.field, label: exchanged.label, value: told });
  }
  return { levels, missing };
}

/** The level at which a field opens in truth. */
export const levelOf = ({ field, level }: Pick<ExchangedField, 'field' | 'level'>): Level =>
  level === 1 && (IDENTIFYING as readonly string[]).includes(field) ? 2 : level;

const isTyped = ({ field }: ExchangedField) => field.startsWith(ASKED) || field === 'need.detail';

function valueOf(record: RecordToDisclose, { field }: ExchangedField, asked: readonly AskedField[]): string | null {
  if (field.startsWith(ASKED)) return asked.find((each) => each.field === field)?.value ?? null;
  // A key that the house does not know is nobody's: old and imported protocols are data.
  return Object.hasOwn(FIELD_WORDS, field) ? FIELD_WORDS[field as FieldKey](record) : null;
}
