// SPDX-License-Identifier: EUPL-1.2
import { type EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { type Translation, TranslocoService } from '@jsverse/transloco';

/** The words of a room travel in the room's own lazy chunk and are there before its first page is drawn. */
export function provideTexts(scope: string, italian: Translation): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(TranslocoService).setTranslation({ [scope]: italian }, 'it'));
}
