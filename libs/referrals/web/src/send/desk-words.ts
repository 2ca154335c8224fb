// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { Languages } from '@soglia/ui';
import { referralsFrench } from '../french';
import texts from '../i18n/it.json';

/** The words of states and answers, on a page of another room. Call in an injection context. */
export function bringDeskWords(): void {
  const languages = inject(Languages);
  languages.register('referrals', texts, referralsFrench);
  languages.ready().catch(() => undefined);
}
