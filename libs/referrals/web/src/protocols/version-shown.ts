// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import type { VersionLine } from './calls/protocol-shapes';

type Dated = Pick<VersionLine, 'id' | 'state' | 'inForceFrom'>;

/** The version that a page shows: the one asked for, else the one in force today, else the newest. They come newest first. */
export function versionShown<V extends Dated>(versions: readonly V[], asked: string | undefined, today = romeDay(new Date())): V | null {
  const inForce = ({ state, inForceFrom }: Dated) => state === 'in-force' && inForceFrom !== null && inForceFrom <= today;
  return versions.find(({ id }) => id === asked) ?? versions.find(inForce) ?? versions[0] ?? null;
}

/** In force, and not yet begun: it may still be called off. */
export const isToCome = ({ state, inForceFrom }: Dated, today = romeDay(new Date())): boolean =>
  state === 'in-force' && inForceFrom !== null && inForceFrom > today;
