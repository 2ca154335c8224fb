// SPDX-License-Identifier: EUPL-1.2
import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import type { Translation } from '@jsverse/transloco';
import { type FrenchWords, Languages } from './languages';

/** The words of a room travel in the room's own lazy chunk and are there before its first page is drawn; the French ones beside it, for whom
 * wants them (`textsReady` waits for these). */
export function provideTexts(scope: string, italian: Translation, french?: FrenchWords): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(Languages).register(scope, italian, french));
}
