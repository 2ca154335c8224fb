// SPDX-License-Identifier: EUPL-1.2
import { Injector, type Provider } from '@angular/core';
import { DEVICE_DRAFTS, type DeviceDraftsHook } from '@soglia/ui';

/** The counter's drafts on this device, wiped when somebody signs out. Their code travels only then. */
export function provideDeviceDrafts(): Provider {
  return { provide: DEVICE_DRAFTS, useFactory: hook, deps: [Injector] };
}

function hook(injector: Injector): DeviceDraftsHook {
  return { forget: () => import('@soglia/intake-web').then((room) => room.forgetDeviceDrafts(injector)) };
}
