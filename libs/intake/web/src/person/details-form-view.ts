// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Identification, IDENTIFICATIONS, type PersonDetails } from '@soglia/intake-domain';
import { dayText } from '@soglia/kernel';
import { Choice, type CodeLists, Field, labelOf, parseDay, problemText, type FieldProblem } from '@soglia/ui';
import { factsOfCode } from './code-facts';
import type { DetailField } from './detail-field';
import { IDENTITY_TEXTS, REACH_TEXTS, type TextColumn } from './details-fields';
import { PhonesView } from './phones-view';
import { PlacePicker } from './place-picker';
import { SafeContactView } from './safe-contact-view';
import { TextFieldView } from './text-field-view';

/** All that a file says of a person, to be written. */
@Component({
  selector: 'sg-details-form',
  imports: [Choice, Field, PhonesView, PlacePicker, SafeContactView, TextFieldView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './details-form-view.html',
})
export class DetailsFormView {
  readonly form = input.required<PersonDetails>();
  readonly lists = input.required<CodeLists>();
  readonly issues = input.required<ReadonlyMap<string, FieldProblem>>();
  readonly badFields = input.required<ReadonlySet<DetailField>>();
  /** Names of the places that the codes stand for. */
  readonly comuneName = input.required<string>();
  readonly birthplaceName = input.required<string>();
  readonly edited = output<Partial<PersonDetails>>();
  readonly unread = output<DetailField>();

  private readonly texts = inject(TranslocoService);
  protected readonly identityTexts = IDENTITY_TEXTS;
  protected readonly reachTexts = REACH_TEXTS;
  protected readonly identifications = IDENTIFICATIONS;
  protected readonly birthDateText = linkedSignal<string | null, string>({
    source: () => this.form().birthDate,
    computation: (day, before) =>
      day ? dayText(day) : (before?.value ?? '') && this.badFields().has('birthDate') ? (before?.value ?? '') : '',
  });
  protected readonly sexes = computed(() =>
    (['F', 'M', 'none'] as const).map((value) => ({ value, label: this.texts.translate(`intake.sex.${value}`) })),
  );
  protected readonly selects = computed(() => {
    const { citizenships, languages } = this.lists();
    const options = (list: typeof languages) => list.map(({ code }) => ({ value: code, label: labelOf(list, code) }));
    return [
      { field: 'citizenship', options: options(citizenships) },
      { field: 'language', options: options(languages) },
    ] as const;
  });
  protected readonly badPhones = computed(
    () => new Set([...this.issues().keys()].flatMap((pointer) => /^\/phones\/(\d+)/.exec(pointer)?.[1] ?? []).map(Number)),
  );

  protected errorOf(field: string): string | null {
    const issue = [...this.issues()].find(([pointer]) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))?.[1];
    if (issue) return problemText(this.texts, issue, 'malformed');
    if (!this.badFields().has(field as DetailField)) return null;
    return this.texts.translate(field === 'birthDate' ? 'desk.dayInvalid' : 'desk.pickFromList');
  }

  protected identify(value: string): void {
    this.edited.emit({ identification: value as Identification });
  }

  protected choose(field: 'citizenship' | 'language', value: string): void {
    this.edited.emit({ [field]: value || null });
  }

  protected typeText({ field }: TextColumn, value: string | null): void {
    this.edited.emit({ [field]: value, ...(field === 'codiceFiscale' && value ? factsOfCode(value, this.form()) : {}) });
  }

  protected typeBirthDate(text: string): void {
    const day = text.trim() === '' ? null : parseDay(text);
    this.birthDateText.set(text);
    if (day !== null || text.trim() === '')
      this.edited.emit({ birthDate: day, birthYear: day ? Number(day.slice(0, 4)) : this.form().birthYear });
    else this.unread.emit('birthDate');
  }

  protected typeYear(text: string): void {
    const year = Number(text.trim());
    this.edited.emit({ birthYear: text.trim() === '' || !Number.isInteger(year) ? null : year });
  }
}
