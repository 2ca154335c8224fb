// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { askedWhileTyping, Combobox, type ComboboxOption, Icon } from '@soglia/ui';
import { PersonCalls } from '../shared/person-calls';

/** A comune of residence, or a place of birth: comuni of other times and states too. Emptied, it is not given. */
@Component({
  selector: 'sg-place-picker',
  imports: [Combobox, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-field' },
  template: `
    <label class="sg-label" [for]="inputId()">{{ label() }}</label>
    <sg-combobox
      [inputId]="inputId()"
      [options]="options()"
      [busy]="search.busy()"
      [invalid]="error() !== null"
      [describedBy]="error() === null ? null : inputId() + '-error'"
      [text]="text()"
      (textChange)="type($event)"
      (picked)="pick($event)"
    />
    @if (error(); as said) {
      <p class="sg-error" [id]="inputId() + '-error'"><sg-icon name="alert" /> {{ said }}</p>
    }
  `,
})
export class PlacePicker {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly of = input.required<'residence' | 'birth'>();
  /** The name of the place that stands there now. */
  readonly name = input.required<string>();
  readonly error = input.required<string | null>();
  readonly picked = output<{ code: string; name: string } | null>();
  /** Something is written that is no place yet. */
  readonly unread = output<void>();

  private readonly calls = inject(PersonCalls);
  protected readonly search = askedWhileTyping((text) => (this.of() === 'birth' ? this.calls.places(text) : this.calls.comuni(text)));
  protected readonly text = linkedSignal(() => this.name());
  protected readonly options = computed(() =>
    this.search.found().map<ComboboxOption>(({ code, name, detail }) => ({ value: code, label: name, detail })),
  );

  protected type(text: string): void {
    this.text.set(text);
    this.search.type(text);
    if (text.trim() === '') this.picked.emit(null);
    else this.unread.emit();
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.text.set(label);
    this.picked.emit({ code: value, name: label });
  }
}
