// SPDX-License-Identifier: EUPL-1.2
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiTexts } from '@soglia/ui';
import desk from '../i18n/desk.it.json';
import intake from '../i18n/it.json';

/** The real words, so that a test reads what an operator reads. */
export const italian = () =>
  TranslocoTestingModule.forRoot({
    langs: { it: { ui: uiTexts, intake, desk } },
    translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
    preloadLangs: true,
  });
