// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Combobox, type ComboboxOption } from '@soglia/ui';
import { personSearch } from '../shared/person-search';
import type { PersonHit } from '../shared/person-shapes';
import { apartOf, nameOf } from '../shared/person-words';

/** Picks somebody who has a file. */
@Component({
  selector: 'sg-person-picker',
  imports: [Combobox, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-field' },
  template: `
    <label class="sg-label" [for]="inputId()">{{ label() }}</label>
    <sg-combobox
      icon="search"
      [inputId]="inputId()"
      [placeholder]="'desk.pick.placeholder' | transloco"
      [options]="options()"
      [busy]="search.busy()"
      [text]="text()"
      (textChange)="type($event)"
      (picked)="pick($event)"
    />
  `,
})
export class PersonPicker {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  /** Those who may not be picked: they are there already. */
  readonly except = input<readonly string[]>([]);
  /** The name stays in the box once picked; otherwise the box is ready for the next. */
  readonly keep = input(true);
  readonly picked = output<PersonHit | null>();
  private readonly texts = inject(TranslocoService);
  private readonly box = viewChild.required(Combobox);
  protected readonly search = personSearch();
  protected readonly text = signal('');
  private readonly hits = computed(() => this.search.found().filter(({ id }) => !this.except().includes(id)));
  protected readonly options = computed(() =>
    this.hits().map<ComboboxOption>((hit) => ({ value: hit.id, label: this.nameOf(hit), detail: apartOf(hit).join(' · ') })),
  );

  focus(): void {
    this.box().focus();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.search.type(text);
    this.picked.emit(null);
  }

  protected pick({ value }: ComboboxOption): void {
    const hit = this.hits().find(({ id }) => id === value);
    if (!hit) return;
    this.text.set(this.keep() ? this.nameOf(hit) : '');
    if (!this.keep()) this.search.type('');
    this.picked.emit(hit);
  }

  private nameOf(hit: PersonHit): string {
    return nameOf(hit) || this.texts.translate('desk.noName');
  }
}
