// SPDX-License-Identifier: EUPL-1.2
import type { FrenchWords } from '@soglia/ui';

export const referralsFrench: FrenchWords = () => import('./i18n/fr.json');
