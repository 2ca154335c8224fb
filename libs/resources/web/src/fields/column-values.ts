// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import { parseDay, parseTime } from '@soglia/ui';
import type { ColumnKind } from './column';

/** How a value stands in its box. */
export function textOfValue(kind: ColumnKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'day') return typeof value === 'string' && /^\d{4}-/.test(value) ? dayText(value) : String(value as string);
  if (kind === 'number') return String(value as number).replace('.', ',');
  return String(value as string);
}

/** What a box holds, as the form keeps it. What cannot be read stays as it was typed: the check names it, nothing is lost. */
export function valueOfText(kind: ColumnKind, text: string): unknown {
  const typed = kind === 'area' ? text : text.trim();
  if (typed.trim() === '') return null;
  if (kind === 'day') return parseDay(typed) ?? typed;
  if (kind === 'time') return parseTime(typed) ?? typed;
  if (kind !== 'number') return typed;
  const number = Number(typed.replace(',', '.'));
  return Number.isFinite(number) ? number : typed;
}
