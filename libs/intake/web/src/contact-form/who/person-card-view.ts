// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ageOn } from '@soglia/intake-domain';
import { parseCodiceFiscale, romeDay } from '@soglia/kernel';
import { type CodeLists, Icon, labelOf, parseDay, ProblemTextPipe } from '@soglia/ui';
import { nameDiffers } from '../../shared/name-differs';
import { nameOf } from '../../shared/person-words';
import { OpeningView } from '../../acts/opening-view';
import type { KnownFile } from './person-files';
import { birthYear, type PersonForm } from '../../form/person-form';

const TAGS: Readonly<Record<PersonForm['fields']['identification'], string>> = {
  'codice-fiscale': 'is-verificato',
  ...{ declared: '', stp: 'is-blu', eni: 'is-blu', temporary: 'is-scadenza', anonymous: '' },
};

/** One person in one glance. */
@Component({
  selector: 'sg-person-card',
  imports: [Icon, OpeningView, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-card-view.html',
})
export class PersonCardView {
  readonly person = input.required<PersonForm>();
  readonly place = input.required<number>();
  readonly known = input.required<KnownFile>();
  readonly lists = input.required<CodeLists>();
  readonly isOpen = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly opener = input.required<{ open(id: string, reason: string): Promise<void> }>();
  readonly editAsked = output<void>();
  readonly removeAsked = output<void>();
  readonly again = output<void>();

  protected readonly fields = computed(() => this.person().fields);
  protected readonly name = computed(() => nameOf(this.fields()));
  protected readonly tone = computed(() => TAGS[this.fields().identification]);
  protected readonly isValid = computed(() => parseCodiceFiscale(this.fields().codiceFiscale) !== null);
  protected readonly age = computed(() =>
    ageOn({ birthDate: parseDay(this.fields().born), birthYear: birthYear(this.fields()) }, romeDay(new Date())),
  );
  protected readonly nameDiffers = computed(() => nameDiffers(this.fields()));
  protected readonly residence = computed(() =>
    [this.fields().comune?.name ?? '', this.fields().address].filter((part) => part !== '').join(', '),
  );
  protected readonly phones = computed(() => this.fields().phones.filter(({ number }) => number !== ''));
  protected readonly safe = computed(() => this.fields().safeContact);
  protected readonly language = computed(() => {
    const code = this.fields().language;
    return code && code !== 'it' ? labelOf(this.lists().languages, code) : null;
  });
  protected readonly cardError = computed(() => this.errors().get(`scheda-p${this.place()}`) ?? null);
}
