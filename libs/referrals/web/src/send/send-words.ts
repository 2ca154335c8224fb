// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { Languages } from '@soglia/ui';
import texts from '../i18n/send.it.json';

/** The panel may stand on a page of another room, which does not bring these words. Call in an injection context. */
export function bringSendWords(): void {
  const languages = inject(Languages);
  languages.register('send', texts, () => import('../i18n/send.fr.json'));
  // Until the French words are there, or without them, the Italian ones stand.
  languages.ready().catch(() => undefined);
}
