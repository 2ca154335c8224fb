// SPDX-License-Identifier: EUPL-1.2
import type { PortalNames } from './portal-names';
import { type PortalLanguage, type Words, wordsOf } from '../pages/words';

/** What every view of the portal is given beside its own data. */
export interface Frame {
  readonly lang: PortalLanguage;
  readonly t: Words;
  readonly names: PortalNames;
  /** `https://…`, when the house knows where it is found from outside. */
  readonly origin: string | null;
  /** The day in Italy, `YYYY-MM-DD`. */
  readonly today: string;
}

export const frameOf = (lang: PortalLanguage, names: PortalNames, origin: string | null, today: string): Frame => ({
  lang,
  t: wordsOf(lang),
  names,
  origin,
  today,
});
