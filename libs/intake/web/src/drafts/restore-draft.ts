// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { DraftCalls } from '../shared/draft-calls';
import { DeviceDrafts } from './device-drafts';
import { newestDraft, type Restored, type ServerDraft } from './newest-draft';
import { readServerDraft } from './server-draft';

/** Looks for a draft on the device and at the server; without the server, the device's is enough. Call in an injection context. */
export function draftRestorer(): (id: string) => Promise<Restored> {
  const calls = inject(DraftCalls);
  const device = inject(DeviceDrafts);
  return async (id) => {
    const [here, there] = await Promise.all([
      device.read(id),
      readServerDraft(calls, id).catch((cause: unknown): ServerDraft | Failed => new Failed(cause)),
    ]);
    if (!(there instanceof Failed)) return newestDraft(here, there);
    if (!here) throw there.cause;
    return { kind: 'one', draft: here, version: here.base, isOnServer: false };
  };
}

class Failed {
  constructor(readonly cause: unknown) {}
}
