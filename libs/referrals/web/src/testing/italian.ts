// SPDX-License-Identifier: EUPL-1.2
import { TranslocoTestingModule } from '@jsverse/transloco';
import { uiTexts } from '@soglia/ui';
import referrals from '../i18n/it.json';
import protocols from '../i18n/protocols.it.json';

/** The real words, so that a test reads what an operator reads. */
export const italian = () =>
  TranslocoTestingModule.forRoot({
    langs: { it: { ui: uiTexts, referrals } },
    translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
    preloadLangs: true,
  });

/** The words of the pages of protocols, which come with their own scope. */
export const protocolWords = () =>
  TranslocoTestingModule.forRoot({
    langs: { it: { ui: uiTexts, referrals, protocols } },
    translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
    preloadLangs: true,
  });
