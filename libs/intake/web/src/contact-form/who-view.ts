// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { parseCodiceFiscale } from '@soglia/kernel';
import { type ChoiceOption, Choice, Combobox, type ComboboxOption, Field, Icon } from '@soglia/ui';
import type { ContactForm } from './form-state';

const CODE_LENGTH = 16;

@Component({
  selector: 'sg-who',
  imports: [Choice, Combobox, Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './who-view.html',
})
export class WhoView {
  readonly form = input.required<ContactForm>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly comuni = input.required<readonly ComboboxOption[]>();
  readonly comuniBusy = input(false);
  readonly edited = output<Partial<ContactForm>>();
  readonly codeTyped = output<string>();
  readonly comuneTyped = output<string>();

  private readonly texts = inject(TranslocoService);
  private readonly parsed = computed(() => parseCodiceFiscale(this.form().codiceFiscale));
  protected readonly birthDate = computed(() => {
    const codice = this.parsed();
    if (!codice) return null;
    const pad = (part: number) => String(part).padStart(2, '0');
    return `${pad(codice.birthDay)}/${pad(codice.birthMonth)}/${this.form().birthYear}`;
  });

  /** A whole code is judged at once; an unfinished one only when registering. */
  protected readonly codeError = computed(() => {
    const whole = this.form().codiceFiscale.replace(/\s/g, '').length >= CODE_LENGTH;
    const wrong = whole && !this.parsed() ? this.texts.translate('ui.problem.codice-fiscale-invalid') : null;
    return this.errors().get('codice-fiscale') ?? wrong;
  });

  protected readonly identities: readonly ChoiceOption[] = [
    { value: 'codice-fiscale', label: this.texts.translate('intake.who.withCode') },
    { value: 'anonymous', label: this.texts.translate('intake.identification.anonymous') },
  ];
  protected readonly sexes: readonly ChoiceOption[] = [
    { value: 'F', label: this.texts.translate('intake.sex.F') },
    { value: 'M', label: this.texts.translate('intake.sex.M') },
    { value: 'none', label: this.texts.translate('intake.sex.none') },
  ];

  protected pickSex(value: string): void {
    this.edited.emit({ sex: value === 'F' || value === 'M' ? value : null });
  }

  protected pickComune({ value, label }: ComboboxOption): void {
    this.edited.emit({ comune: { belfiore: value, name: label }, comuneText: label });
  }
}
