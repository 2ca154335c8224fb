// SPDX-License-Identifier: EUPL-1.2
import type { Injector } from '@angular/core';
import type { CodeEntry } from '@soglia/ui';
import type { DraftLine } from '../lists/list-shapes';
import { DeviceDrafts } from './device-drafts';
import { draftLabel } from './draft-label';

/** The version of a draft that the server never got. */
export const NEVER_SENT = 0;

/** What was written here and never reached the server, as lines of the drafts' list; what is older than seven days goes. */
export async function unsentDrafts(injector: Injector, needs: readonly CodeEntry[]): Promise<readonly DraftLine[]> {
  const device = injector.get(DeviceDrafts);
  await device.sweep(new Date());
  return (await device.unsent()).map(({ id, savedAt, snapshot: { form } }) => ({
    ...{ id, savedAt, version: NEVER_SENT, openedAt: savedAt, accessPoint: form.accessPoint, label: draftLabel(form, needs) },
  }));
}

export async function removeFromDevice(injector: Injector, id: string): Promise<void> {
  await injector.get(DeviceDrafts).remove(id);
}
