// SPDX-License-Identifier: EUPL-1.2
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** What happened to a leg, in words; what has none is told without. Not pure: it follows a switch of language. */
@Pipe({ name: 'eventName', pure: false })
export class EventNamePipe implements PipeTransform {
  private readonly texts = inject(TranslocoService);

  transform(name: string): string {
    const key = `referrals.event.${name}`;
    const words = this.texts.translate<string>(key);
    return words === key ? this.texts.translate('referrals.event.other') : words;
  }
}
