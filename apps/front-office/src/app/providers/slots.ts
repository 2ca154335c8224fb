// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@angular/core';
import { RESOURCES_SLOT, type ResourcesSlot } from '@soglia/ui';

const resources: ResourcesSlot = {
  load: () => import('@soglia/resources-web').then((room) => room.resourcesPanel()),
};

/** The panels that one desk lends to another's page. */
export function provideSlots(): Provider[] {
  return [{ provide: RESOURCES_SLOT, useValue: resources }];
}
