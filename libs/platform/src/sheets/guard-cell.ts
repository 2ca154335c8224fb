// SPDX-License-Identifier: EUPL-1.2

/** What may stand before the sign that makes a spreadsheet calculate: spreadsheets, and people who paste, drop it. */
const IGNORED = /^[\s"'`‘’“”«»\p{Cc}\p{Cf}\p{Z}]+/u;
/** The signs that begin a formula, in their full-width and other shapes too (OWASP, CSV injection). */
const BEGINS_FORMULA = /^[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
/** Only a plus, figures and single spaces: there is nothing in it to calculate with, and people read it. */
const TELEPHONE = /^\+\d(?: ?\d){4,18}$/;

/**
 * Makes text harmless in a spreadsheet: what could be taken for a formula gets an apostrophe in front. Numbers are written as
 * numbers and never come here; a telephone number stays as it is. `unguardCell` undoes it exactly.
 */
export function guardCell(text: string): string {
  return mayCalculate(text) ? `'${text}` : text;
}

/** What our own reader does with a cell: takes away the apostrophe that `guardCell` put there, and no other. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && mayCalculate(text.slice(1)) ? text.slice(1) : text;
}

function mayCalculate(text: string): boolean {
  if (TELEPHONE.test(text)) return false;
  const [ignored = ''] = IGNORED.exec(text) ?? [];
  return /[\t\r\n]/.test(ignored) || BEGINS_FORMULA.test(text.slice(ignored.length));
}
