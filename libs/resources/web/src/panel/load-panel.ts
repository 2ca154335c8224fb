// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@angular/core';

/** The panel that the front door hangs beside a request. */
export async function resourcesPanel(): Promise<Type<unknown>> {
  return (await import('./resources-panel')).ResourcesPanel;
}
