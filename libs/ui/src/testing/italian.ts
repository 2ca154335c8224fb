// SPDX-License-Identifier: EUPL-1.2
import type { ModuleWithProviders } from '@angular/core';
import { type Translation, TranslocoTestingModule } from '@jsverse/transloco';
import ui from '../i18n/it.json';

/** The real words, so that a test reads what an operator reads. */
export function italian(room: Translation = {}): ModuleWithProviders<TranslocoTestingModule> {
  return TranslocoTestingModule.forRoot({
    langs: { it: { ui, ...room } },
    translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
    preloadLangs: true,
  });
}
