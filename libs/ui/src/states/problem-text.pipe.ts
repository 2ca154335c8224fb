// SPDX-License-Identifier: EUPL-1.2
import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { problemText } from './problem-text';
import type { Problem } from './problem';

/** Not pure: the words follow a switch of language. */
@Pipe({ name: 'problemText', pure: false })
export class ProblemTextPipe implements PipeTransform {
  private readonly texts = inject(TranslocoService);

  transform(problem: Pick<Problem, 'code' | 'facts'>): string {
    return problemText(this.texts, problem);
  }
}
