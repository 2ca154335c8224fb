// SPDX-License-Identifier: EUPL-1.2
import { type EnvironmentProviders, inject, Injectable, isDevMode, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { accessFrench, accessTexts } from '@soglia/access-web';
import { Languages, LivingTexts, uiFrench, uiTexts } from '@soglia/ui';
import { firstValueFrom, of } from 'rxjs';
import shell from '../i18n/it.json';

/** All words are handed over by their rooms (`provideTexts`); there is nothing to fetch by language alone. */
@Injectable({ providedIn: 'root' })
class NoWords implements TranslocoLoader {
  getTranslation() {
    return of<Translation>({});
  }
}

/** Italian, and French for whoever asks: the words of the shell and of the door come with the shell, each desk brings its own. */
export function provideWords(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['it', 'fr'],
        defaultLang: 'it',
        fallbackLang: 'it',
        missingHandler: { useFallbackTranslation: true },
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: NoWords,
    }),
    { provide: TranslocoService, useClass: LivingTexts },
    provideAppInitializer(async () => {
      const [texts, languages] = [inject(TranslocoService), inject(Languages)];
      await firstValueFrom(texts.load('it'));
      languages.register('shell', shell, () => import('../i18n/fr.json'));
      languages.register('ui', uiTexts, uiFrench);
      languages.register('access', accessTexts, accessFrench);
      await languages.restore();
    }),
  ]);
}
