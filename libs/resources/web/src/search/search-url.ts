// SPDX-License-Identifier: EUPL-1.2
import type { SearchAsk } from '../shared/calls/search-shapes';

/** What a search's address holds. Never a fact about a person: addresses are kept by browsers and read over shoulders. */
export interface SearchParams {
  readonly q?: string | undefined;
  readonly bisogno?: string | undefined;
  readonly area?: string | undefined;
  readonly comune?: string | undefined;
  /** The comune's name, so that the box can show it when the page opens. */
  readonly presso?: string | undefined;
  readonly aperta?: string | undefined;
  readonly lingua?: string | undefined;
  readonly gratuita?: string | undefined;
  readonly posti?: string | undefined;
  readonly verificate?: string | undefined;
}

const YES = 'si';
const WHEN: Readonly<Record<string, 'now' | 'this-afternoon'>> = { ora: 'now', pomeriggio: 'this-afternoon' };

export function askOfParams(params: SearchParams): SearchAsk {
  const when = WHEN[params.aperta ?? ''];
  const q = params.q?.trim().slice(0, 200);
  return {
    ...(q ? { q } : {}),
    ...(params.bisogno ? { need: params.bisogno } : {}),
    ...(params.area ? { area: params.area } : {}),
    ...(params.comune ? { comune: params.comune } : {}),
    ...(params.lingua ? { language: params.lingua } : {}),
    ...(when ? { when } : {}),
    ...(params.gratuita === YES ? { free: true } : {}),
    ...(params.posti === YES ? { withCapacity: true } : {}),
    ...(params.verificate === YES ? { freshOnly: true } : {}),
  };
}

/** Turns a chip on or off: `null` takes it out of the address. */
export function toggled(params: SearchParams, name: keyof SearchParams, value = YES): Record<string, string | null> {
  return { [name]: params[name] === value ? null : value };
}
