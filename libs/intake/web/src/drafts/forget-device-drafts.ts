// SPDX-License-Identifier: EUPL-1.2
import type { Injector } from '@angular/core';

/** For the front door, at sign-out. */
export async function forgetDeviceDrafts(injector: Injector): Promise<void> {
  const { DeviceDrafts } = await import('./device-drafts');
  await injector.get(DeviceDrafts).forget();
}
