// SPDX-License-Identifier: EUPL-1.2
import { type EnvironmentProviders, inject, Injectable, isDevMode, provideAppInitializer } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { accessTexts } from '@soglia/access-web';
import { uiTexts } from '@soglia/ui';
import { firstValueFrom, of } from 'rxjs';
import shell from '../i18n/it.json';

/** The words of the shell and of the door come with the shell; each desk brings its own (`provideTexts`). */
@Injectable({ providedIn: 'root' })
class ShellTexts implements TranslocoLoader {
  getTranslation() {
    return of<Translation>({ shell, ui: uiTexts, access: accessTexts });
  }
}

export function provideItalian(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      config: { availableLangs: ['it'], defaultLang: 'it', reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: ShellTexts,
    }),
    provideAppInitializer(() => firstValueFrom(inject(TranslocoService).load('it'))),
  ];
}
