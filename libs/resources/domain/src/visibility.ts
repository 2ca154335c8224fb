// SPDX-License-Identifier: EUPL-1.2
/** Who may see a card, a place or an organisation. HSDS has no word for it; ours never leave the house with an export. */
export const VISIBILITIES = ['public', 'operators', 'agencies'] as const;

/** `public`: everybody. `operators`: who works at a desk. `agencies`: the agencies that are named, and the curators. */
export type Visibility = (typeof VISIBILITIES)[number];

export interface Tier {
  readonly visibility: Visibility;
  /** The agencies named, when the tier is `agencies`. */
  readonly visibleTo: readonly string[];
}

export type Reader = 'public' | 'operators' | 'curator';

/** Whether a reader reaches a tier. A curator keeps every card; a named agency reads what is addressed to it. */
export function reaches(reader: Reader, agencyId: string | null, { visibility, visibleTo }: Tier): boolean {
  if (visibility === 'public' || reader === 'curator') return true;
  if (reader === 'public') return false;
  return visibility === 'operators' || (agencyId !== null && visibleTo.includes(agencyId));
}
