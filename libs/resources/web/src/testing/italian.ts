// SPDX-License-Identifier: EUPL-1.2
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiTexts } from '@soglia/ui';
import resources from '../i18n/it.json';

/** The real words, so that a test reads what an operator reads. */
export const italian = () =>
  TranslocoTestingModule.forRoot({
    langs: { it: { ui: uiTexts, resources } },
    translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
    preloadLangs: true,
  });
