// SPDX-License-Identifier: EUPL-1.2
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** `3° trimestre 2026` of `2026-Q3`. Not pure: it follows a switch of language. */
@Pipe({ name: 'quarterName', pure: false })
export class QuarterNamePipe implements PipeTransform {
  private readonly texts = inject(TranslocoService);

  transform(quarter: string): string {
    const [year, number] = quarter.split('-Q');
    return this.texts.translate('planning.quarter.name', { number, year });
  }
}
