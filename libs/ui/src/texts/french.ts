// SPDX-License-Identifier: EUPL-1.2
import type { FrenchWords } from './languages';

export const uiFrench: FrenchWords = () => import('../i18n/fr.json');
