// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import { locale, timeText } from '@soglia/ui';
import type { LegLine } from './referral-shapes';

export type DueGroup = 'late' | 'today' | 'coming';

type Due = Pick<LegLine, 'dueAt' | 'clockState'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Late once a term of its clocks has passed; a leg without a term waits with those that come. */
export function dueGroup({ dueAt, clockState }: Due, now: Date): DueGroup {
  if (dueAt === null) return 'coming';
  if (clockState === 'breached' || clockState === 'escalated' || new Date(dueAt) <= now) return 'late';
  return romeDay(new Date(dueAt)) === romeDay(now) ? 'today' : 'coming';
}

export interface DueLook {
  readonly tone: '' | 'is-ritardo' | 'is-scadenza';
  /** Key of the words, and what stands in their gaps. */
  readonly key: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** How a term is told in a list: since when it is late, at what time today, on which day. */
export function dueLook(due: Due, now: Date): DueLook | null {
  if (due.dueAt === null) return null;
  const group = dueGroup(due, now);
  if (group === 'late') return { tone: 'is-ritardo', ...ago(now.getTime() - new Date(due.dueAt).getTime()) };
  if (group === 'today') return { tone: 'is-scadenza', key: 'referrals.due.at', facts: { when: timeText(due.dueAt) } };
  return { tone: '', key: 'referrals.due.at', facts: { when: shortDayText(due.dueAt) } };
}

function ago(ms: number): Pick<DueLook, 'key' | 'facts'> {
  if (ms >= DAY_MS) return { key: 'referrals.due.days', facts: { n: Math.floor(ms / DAY_MS) } };
  if (ms >= HOUR_MS) return { key: 'referrals.due.hours', facts: { n: Math.floor(ms / HOUR_MS) } };
  return { key: 'referrals.due.now', facts: {} };
}

/** `mar 24/11`, in Italy and in the page's language. */
export function shortDayText(instant: string): string {
  const options = { timeZone: 'Europe/Rome', weekday: 'short', day: '2-digit', month: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale(), options).format(new Date(instant)).replace(/,|\./g, '');
}

/** `mar 24/11, 18:00` */
export const momentText = (instant: string): string => `${shortDayText(instant)}, ${timeText(instant)}`;
