// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DetailField } from './detail-field';
import { detailWords } from './detail-words';
import type { PersonFile } from '../shared/person-shapes';

const SHOWN: readonly DetailField[] = [
  'codiceFiscale',
  'healthCode',
  'temporaryCode',
  'sex',
  'birthDate',
  'birthYear',
  'birthplace',
  'citizenship',
  'language',
  'comune',
  'address',
  'homeless',
  'phones',
  'email',
];
const CODES: readonly DetailField[] = ['codiceFiscale', 'healthCode', 'temporaryCode'];

/** What the file says of the person; what it does not say takes no room. */
@Component({
  selector: 'sg-details',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="sg-kv">
      @for (line of lines(); track line.field) {
        <dt>{{ 'desk.detail.' + line.field | transloco }}</dt>
        <dd [class.sg-code]="line.isCode">{{ line.words }}</dd>
      } @empty {
        <dt>{{ 'desk.person.identity' | transloco }}</dt>
        <dd class="sg-muted">{{ 'desk.person.nothingGiven' | transloco }}</dd>
      }
    </dl>
  `,
})
export class DetailsView {
  readonly file = input.required<PersonFile>();
  private readonly words = detailWords();
  protected readonly lines = computed(() => {
    const { details } = this.file();
    return SHOWN.filter((field) => !(field === 'birthYear' && details.birthDate) && !(field === 'homeless' && !details.homeless))
      .map((field) => ({ field, words: this.words.of(field, details, this.file()), isCode: CODES.includes(field) }))
      .filter(({ words }) => words !== '');
  });
}
