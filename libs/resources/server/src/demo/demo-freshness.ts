// SPDX-License-Identifier: EUPL-1.2
import { addDays, nextVerificationOn } from '@soglia/resources-domain';
import { draw } from './draw';

/** How long ago a card was confirmed: most within six months, some within a year, a few longer ago or never. */
const AGES = [
  { below: 0.7, from: 1, to: 175 },
  { below: 0.86, from: 190, to: 355 },
  { below: 0.95, from: 380, to: 900 },
] as const;

export interface Freshness {
  readonly assuredOn: string | null;
  readonly nextOn: string | null;
  readonly createdOn: string;
}

export function freshnessOf(card: string, needs: readonly string[], today: string): Freshness {
  const age = AGES.find(({ below }) => draw('fresh', card) < below);
  const days = age ? age.from + Math.floor(draw('days', card) * (age.to - age.from)) : null;
  const assuredOn = days === null ? null : addDays(today, -days);
  return {
    assuredOn,
    nextOn: assuredOn === null ? null : nextVerificationOn(assuredOn, needs),
    createdOn: addDays(assuredOn ?? today, -30 - Math.floor(draw('created', card) * 400)),
  };
}
