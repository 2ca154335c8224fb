// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@angular/core';
import { type TranslateParams, TranslocoService } from '@jsverse/transloco';
import { followWords } from './language';

type Facts = Parameters<TranslocoService['translate']>[1];

/** Words asked for in a computed follow a switch of language, as those of a template do. */
@Injectable()
export class LivingTexts extends TranslocoService {
  override translate<T = string>(key: TranslateParams, params?: Facts, lang?: string): T {
    followWords();
    return super.translate<T>(key, params, lang);
  }
}
