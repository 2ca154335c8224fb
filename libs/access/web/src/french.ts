// SPDX-License-Identifier: EUPL-1.2
import type { FrenchWords } from '@soglia/ui';

export const accessFrench: FrenchWords = () => import('./i18n/fr.json');
