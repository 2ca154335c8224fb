// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { PortalNames } from './portal-names';

/** What a citizen asks for, as the address carries it. Every part may be missing. */
export interface PortalAsk {
  readonly q?: string;
  readonly need?: string;
  readonly area?: string;
  readonly comune?: string;
  readonly language?: string;
  readonly now?: true;
  readonly free?: true;
  readonly fresh?: true;
  readonly cursor?: string;
}

export type AskQuery = Readonly<Record<string, unknown>>;

/** Languages that a citizen may ask to be spoken to in, those most spoken here by whom Italian is not the mother tongue. */
export const SPOKEN = ['it', 'fr', 'en', 'ar', 'sq', 'uk', 'ro', 'es', 'pt', 'de', 'ru', 'zh', 'bn', 'ur'] as const;

const NAMES = {
  q: 'q',
  need: 'bisogno',
  area: 'area',
  comune: 'comune',
  language: 'lingua',
  now: 'ora',
  free: 'gratis',
  fresh: 'verificate',
  cursor: 'da',
} as const;
const LONGEST = 200;

/** Reads an address that anybody may have written; a code that is not in the lists was not made by our pages, and is refused. */
export function readAsk(query: AskQuery, { needs, areas, comuni }: PortalNames): PortalAsk {
  const text = (key: keyof typeof NAMES) => clean(query[NAMES[key]]);
  const among = (key: keyof typeof NAMES, codes: readonly string[]) => {
    const code = text(key);
    if (code && !codes.includes(code)) throw new RuleViolation('malformed');
    return code;
  };
  const ticked = (key: keyof typeof NAMES) => (text(key) === '1' ? true : undefined);
  return withoutEmpty({
    q: text('q'),
    need: among(
      'need',
      needs.map(({ code }) => code),
    ),
    area: among(
      'area',
      areas.map(({ code }) => code),
    ),
    comune: among(
      'comune',
      comuni.map(({ belfiore }) => belfiore),
    ),
    language: among('language', SPOKEN),
    now: ticked('now'),
    free: ticked('free'),
    fresh: ticked('fresh'),
    cursor: text('cursor'),
  });
}

/** The address of an ask, in one order, so that the same ask is the same page. */
export function askQuery(ask: PortalAsk): string {
  const parts = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((key) => {
    const value = ask[key];
    return value === undefined ? [] : [[NAMES[key], value === true ? '1' : value] satisfies [string, string]];
  });
  return new URLSearchParams(parts).toString();
}

export const isEmptyAsk = (ask: PortalAsk) => !Object.keys(ask).some((key) => key !== 'cursor' && key !== 'comune');

/** The ask without some of its parts; the place in the list belongs to the whole ask, and goes too. */
export function without(ask: PortalAsk, ...keys: (keyof PortalAsk)[]): PortalAsk {
  return Object.fromEntries(Object.entries(ask).filter(([key]) => key !== 'cursor' && !keys.includes(key as keyof PortalAsk)));
}

/** A text of one line, without what no keyboard types. Asked twice, the first is taken. */
function clean(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return undefined;
  const text = first.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
  return text ? text.slice(0, LONGEST) : undefined;
}

function withoutEmpty(ask: { readonly [K in keyof PortalAsk]: PortalAsk[K] | undefined }): PortalAsk {
  return Object.fromEntries(Object.entries(ask).filter(([, value]) => value !== undefined)) as PortalAsk;
}
