// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import { parseDay } from '@soglia/ui';
import type { Column } from './column';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How a value stands in its box. */
export function textOfValue({ kind }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'lines') return Array.isArray(value) ? value.join('\n') : '';
  if (kind === 'day' && typeof value === 'string') return ISO_DAY.test(value) ? dayText(value) : value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a box holds, as a protocol says it. What cannot be read stays as it was typed: the check names it, nothing is lost. */
export function valueOfText(column: Column, text: string): unknown {
  const { kind, nullable = false, options } = column;
  if (kind === 'lines') return linesOf(text);
  if (text.trim() === '') return nullable ? null : '';
  if (kind === 'day') return parseDay(text) ?? text.trim();
  if (kind === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text.trim();
  if (kind === 'select' && options && options !== 'agencies') return options.values.find((each) => String(each) === text) ?? text;
  return text;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
