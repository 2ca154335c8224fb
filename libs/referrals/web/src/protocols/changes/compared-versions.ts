// SPDX-License-Identifier: EUPL-1.2
import type { VersionLine } from '../calls/protocol-shapes';

type Numbered = Pick<VersionLine, 'id' | 'number'>;

/** The two versions that are held against each other: those asked for, else the newest and the one before it. They come newest first. */
export function comparedVersions<V extends Numbered>(
  versions: readonly V[],
  before: string | undefined,
  after: string | undefined,
): { readonly before: V; readonly after: V } | null {
  const newer = versions.find(({ id }) => id === after) ?? versions.find(({ id }) => id !== before);
  if (!newer) return null;
  const older = versions.find(({ id }) => id === before) ?? versions.find(({ number }) => number < newer.number) ?? versions.at(-1);
  return older ? { before: older, after: newer } : null;
}
