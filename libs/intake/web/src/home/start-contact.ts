// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { StartInfo } from '../shared/start-info';

const NEW = ['/sportello/contatti/nuovo'];

/** The ways into a new contact. Names never stand in an address: they travel with the navigation. Call in an injection context. */
export function startContact() {
  const router = inject(Router);
  const go = (info: Omit<StartInfo, 'kind'>) => void router.navigate(NEW, { info: { kind: 'start contact', ...info } satisfies StartInfo });
  return {
    blank: () => void router.navigate(NEW),
    anonymous: () => void router.navigate(NEW, { queryParams: { anonimo: 'si' } }),
    with: (person: string) => go({ person }),
    named: (typed: string) => (typed === '' ? void router.navigate(NEW) : go({ typed })),
  };
}
