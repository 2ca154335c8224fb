// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { IDENTIFICATIONS, type SafeContact } from '@soglia/intake-domain';
import { type ChoiceOption, Choice, type CodeLists, Combobox, type ComboboxOption, Field, followWords, LabelPipe } from '@soglia/ui';
import { PersonCalls } from '../../shared/person-calls';
import type { PersonFields } from '../../form/person-form';
import { placesSearch } from './places-search';

const NOT_SAFE: SafeContact = { phone: false, post: false, email: false, when: null, words: null };

/** Everything else that a file can say. */
@Component({
  selector: 'sg-person-more',
  imports: [Choice, Combobox, Field, LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-more-view.html',
})
export class PersonMoreView {
  readonly fields = input.required<PersonFields>();
  readonly place = input.required<number>();
  readonly lists = input.required<CodeLists>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<PersonFields>>();

  private readonly texts = inject(TranslocoService);
  private readonly calls = inject(PersonCalls);
  protected readonly places = placesSearch();
  /** A codice fiscale brings only the code of the place. */
  private readonly looked = resource({
    params: () => (this.fields().birthplace?.name === this.fields().birthplace?.code ? this.fields().birthplace?.code : undefined),
    loader: ({ params }) => this.calls.placeName(params),
  });
  protected readonly birthplace = computed(() => (this.looked.hasValue() ? this.looked.value() : this.fields().birthplace)?.name ?? null);
  protected readonly identifications = IDENTIFICATIONS;
  protected readonly isAnonymous = computed(() => this.fields().identification === 'anonymous');
  protected readonly hasHealthCode = computed(() => ['stp', 'eni'].includes(this.fields().identification));
  protected readonly safe = computed(() => this.fields().safeContact);
  protected readonly sexes = computed<readonly ChoiceOption[]>(() => {
    followWords();
    return ['F', 'M', 'none'].map((value) => ({ value, label: this.texts.translate(`intake.sex.${value}`) }));
  });

  protected id(name: string): string {
    return `${name}-p${this.place()}`;
  }

  protected error(name: string): string | null {
    return this.errors().get(this.id(name)) ?? null;
  }

  protected pickSex(value: string): void {
    this.edited.emit({ sex: value === 'F' || value === 'M' ? value : null });
  }

  protected pickIdentification(value: string): void {
    const identification = IDENTIFICATIONS.find((each) => each === value);
    if (identification) this.edited.emit({ identification });
  }

  protected pickPlace({ value, label }: ComboboxOption): void {
    this.places.type('');
    this.edited.emit({ birthplace: { code: value, name: label } });
  }

  protected toggleSafe(): void {
    this.edited.emit({ safeContact: this.safe() ? null : NOT_SAFE });
  }

  protected editSafe(change: Partial<SafeContact>): void {
    this.edited.emit({ safeContact: { ...(this.safe() ?? NOT_SAFE), ...change } });
  }
}
