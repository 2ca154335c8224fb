// SPDX-License-Identifier: EUPL-1.2
import { type Tier, VISIBILITIES } from '../visibility';

/** Whether everybody who reaches the first tier also reaches the second: a card stays within its organisation, a place within its card. */
export function isWithin(inner: Tier, outer: Tier): boolean {
  const [a, b] = [inner, outer].map(({ visibility }) => VISIBILITIES.indexOf(visibility)) as [number, number];
  if (a !== b) return a > b;
  return inner.visibility !== 'agencies' || inner.visibleTo.every((agency) => outer.visibleTo.includes(agency));
}
