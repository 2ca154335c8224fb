// SPDX-License-Identifier: EUPL-1.2
import { dayPlus } from '@soglia/ui';
import { type Ask, CLOCK_RULES, type Move, type MoveName } from '@soglia/referrals-domain';

/** What a form says beside the move, by the names of the journey's asks. */
export interface Said {
  readonly reason?: string | null;
  readonly note?: string | null;
  readonly question?: string | null;
  readonly addressee?: 'SO' | 'CZ' | null;
  readonly owner?: string | null;
  readonly alternatives?: string[] | null;
  readonly day?: string | null;
  readonly personTold?: boolean | null;
  readonly outcome?: string | null;
  readonly delivered?: string | null;
  readonly answer?: string | null;
  readonly declaredBy?: 'person' | 'delegate' | 'operator' | null;
  readonly approvedBy?: string | null;
  readonly unit?: string | null;
}

export interface FormField {
  readonly ask: Ask;
  readonly required: boolean;
}

/** In which order a form asks, whatever the row says first. */
const ORDER: readonly Ask[] = [
  ...(['reason', 'alternatives', 'question', 'addressee', 'outcome', 'answer', 'delivered', 'unit'] as const),
  ...(['declaredBy', 'day', 'personTold', 'owner', 'approvedBy', 'note'] as const),
];

/** The fields of a move's form, drawn from its row. */
export function formFields({ asks = [], may = [] }: Pick<Move, 'asks' | 'may'>): readonly FormField[] {
  return ORDER.filter((ask) => asks.includes(ask) || may.includes(ask)).map((ask) => ({ ask, required: asks.includes(ask) }));
}

/** What the row asks and nobody has said yet; what the server would refuse. */
export function missingOf(row: Pick<Move, 'asks' | 'may'>, said: Said): readonly Ask[] {
  return formFields(row)
    .filter(({ ask, required }) => required && isEmpty(said[ask]))
    .map(({ ask }) => ask);
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === false || (typeof value === 'string' && value.trim() === '');

/** The command: what the row has a place for, and nothing else. */
export function moveBody(row: Pick<Move, 'name' | 'asks' | 'may'>, said: Said): { move: MoveName } & Said {
  const told = formFields(row)
    .map(({ ask }) => [ask, typeof said[ask] === 'string' ? said[ask].trim() : said[ask]] as const)
    .filter(([, value]) => !isEmpty(value) && !(Array.isArray(value) && value.length === 0));
  return { move: row.name, ...(Object.fromEntries(told) as Said) };
}

/** Between which days a move may name one; null = any. */
export function dayLimits(name: MoveName, today: string): { readonly min: string; readonly max: string } | null {
  if (name === 'hold') return { min: dayPlus(today, 1), max: dayPlus(today, CLOCK_RULES.T10.normal.value) };
  if (name === 'waitlist' || name === 'still-waiting') return { min: today, max: dayPlus(today, 730) };
  if (name === 'start' || name === 'report-outcome') return { min: dayPlus(today, -365), max: today };
  return null;
}
