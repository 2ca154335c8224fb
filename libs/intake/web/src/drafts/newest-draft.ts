// SPDX-License-Identifier: EUPL-1.2
import type { DeviceDraft } from './device-drafts';
import { sameContent, type SavedSnapshot } from './snapshot';

export interface ServerDraft extends SavedSnapshot {
  readonly version: number;
}

/** Where to go on from: one draft, or two that somebody must choose between. */
export type Restored =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly draft: SavedSnapshot; readonly version: number | null; readonly isOnServer: boolean }
  | { readonly kind: 'both'; readonly here: DeviceDraft; readonly there: ServerDraft };

/** The newest of device and server; only when both went on from the same point in different ways is it a question. */
export function newestDraft(here: DeviceDraft | null, there: ServerDraft | null): Restored {
  if (!here && !there) return { kind: 'none' };
  if (!here && there) return { kind: 'one', draft: there, version: there.version, isOnServer: true };
  if (here && !there) return { kind: 'one', draft: here, version: null, isOnServer: false };
  const [device, server] = [here as DeviceDraft, there as ServerDraft];
  if (device.onServer || sameContent(device.snapshot, server.snapshot)) {
    return { kind: 'one', draft: server, version: server.version, isOnServer: true };
  }
  if (device.base === server.version) return { kind: 'one', draft: device, version: server.version, isOnServer: false };
  return { kind: 'both', here: device, there: server };
}
