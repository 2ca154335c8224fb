// SPDX-License-Identifier: EUPL-1.2
import { dayText, romeDay } from '@soglia/kernel';
import { dayPlus, parseDay } from '@soglia/ui';
import type { ContactAsk } from './list-shapes';

/** What the address of the list holds: a list can be gone back to, and shown to a colleague. */
export interface ListParams {
  readonly dal?: string | undefined;
  readonly al?: string | undefined;
  readonly sportello?: string | undefined;
  readonly di?: string | undefined;
  readonly bisogno?: string | undefined;
  readonly esito?: string | undefined;
  readonly urgenza?: string | undefined;
  readonly canale?: string | undefined;
  readonly riprendere?: string | undefined;
}

export const LIST_PARAMS = ['dal', 'al', 'sportello', 'di', 'bisogno', 'esito', 'urgenza', 'canale', 'riprendere'] as const;

/** A calendar day from an address; nonsense is no day. */
export function dayOf(text: string | undefined): string | null {
  return parseDay(dayText(text ?? ''));
}

const DAYS = 30;

/** The span that a list shows: what its address says, or else the last thirty days; what is due has no span of its own. */
export function spanOf(params: ListParams, today = romeDay(new Date())): { from: string | null; to: string | null } {
  const [from, to] = [dayOf(params.dal), dayOf(params.al)];
  if (from || to || params.riprendere === 'si') return { from, to };
  return { from: dayPlus(today, -DAYS), to: null };
}

export function askOfParams(params: ListParams, today?: string): ContactAsk {
  const { from, to } = spanOf(params, today);
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(params.sportello ? { accessPoint: params.sportello } : {}),
    ...(params.di === 'miei' ? { operator: 'me' } : {}),
    ...(params.bisogno ? { need: params.bisogno } : {}),
    ...(params.esito ? { outcome: params.esito } : {}),
    ...(params.urgenza ? { urgency: params.urgenza } : {}),
    ...(params.canale ? { channel: params.canale } : {}),
    ...(params.riprendere === 'si' ? { followUps: 'due' as const } : {}),
  };
}

/** The same filters as a query of the server's own, for what a browser downloads by itself. */
export function queryOf(ask: ContactAsk): string {
  return new URLSearchParams(Object.entries(ask) as [string, string][]).toString();
}
