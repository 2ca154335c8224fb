// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { parseCodiceFiscale } from '@soglia/kernel';
import { type CodeLists, Combobox, type ComboboxOption, Field, followWords } from '@soglia/ui';
import { comuniSearch } from './comuni-search';
import type { PersonFields } from '../../form/person-form';
import { PersonMoreView } from './person-more-view';

const CODE_LENGTH = 16;

/** A person's data: what is asked of everybody at once, the rest one key away. */
@Component({
  selector: 'sg-person-edit',
  imports: [Combobox, Field, PersonMoreView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-edit-view.html',
})
export class PersonEditView {
  readonly fields = input.required<PersonFields>();
  /** Where the person stands on the form: field ids end with it. */
  readonly place = input.required<number>();
  readonly lists = input.required<CodeLists>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<PersonFields>>();

  private readonly texts = inject(TranslocoService);
  protected readonly comuni = comuniSearch();
  protected readonly opened = signal(false);
  protected readonly isAnonymous = computed(() => this.fields().identification === 'anonymous');
  protected readonly phone = computed(() => this.fields().phones[0]?.number ?? '');
  protected readonly moreErrors = computed(() =>
    [...this.errors().keys()].some((field) => MORE.some((name) => field === `${name}-p${this.place()}`)),
  );
  /** A whole code is judged at once; an unfinished one only when registering. */
  protected readonly codeError = computed(() => {
    followWords();
    const { codiceFiscale } = this.fields();
    const whole = codiceFiscale.replace(/\s/g, '').length >= CODE_LENGTH;
    const wrong = whole && !parseCodiceFiscale(codiceFiscale) ? this.texts.translate('ui.problem.codice-fiscale-invalid') : null;
    return this.error('codice-fiscale') ?? wrong;
  });

  protected id(name: string): string {
    return `${name}-p${this.place()}`;
  }

  protected error(name: string): string | null {
    return this.errors().get(this.id(name)) ?? null;
  }

  protected typePhone(number: string): void {
    const [first, ...others] = this.fields().phones;
    this.edited.emit({ phones: [{ number, note: first?.note ?? '' }, ...others] });
  }

  protected typeComune(text: string): void {
    this.edited.emit({ comune: null, comuneText: text });
    this.comuni.type(text);
  }

  protected pickComune({ value, label }: ComboboxOption): void {
    this.edited.emit({ comune: { code: value, name: label }, comuneText: label, homeless: false });
  }
}

const MORE = ['alias', 'identita', 'sesso', 'nascita', 'luogo-nascita', 'cittadinanza', 'lingua', 'email', 'codice-sanitario'];
