// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken } from '@angular/core';

/** What a desk keeps of unfinished work on this device. The front office provides it; whoever ends a session calls it. */
export interface DeviceDraftsHook {
  /** At sign-out: what the server has leaves the device, and the key leaves the memory. */
  forget(): Promise<void>;
}

export const DEVICE_DRAFTS = new InjectionToken<DeviceDraftsHook>('drafts on this device');
