// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { Combobox, type ComboboxOption, Icon } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { PersonCalls } from './person-calls';

const WAIT_MS = 150;
const SHORTEST = 2;

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
      [busy]="busy()"
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
  private readonly typed = signal('');
  private readonly asked = toSignal(toObservable(this.typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  private readonly found = resource({
    params: () => (this.asked().trim().length >= SHORTEST ? { q: this.asked().trim(), of: this.of() } : undefined),
    loader: ({ params }) => (params.of === 'birth' ? this.calls.places(params.q) : this.calls.comuni(params.q)),
  });
  protected readonly text = linkedSignal(() => this.name());
  protected readonly busy = computed(
    () => this.found.isLoading() || this.typed() !== this.asked() || this.typed().trim().length < SHORTEST,
  );
  protected readonly options = computed(() =>
    this.found.hasValue() ? this.found.value().map<ComboboxOption>(({ code, name, detail }) => ({ value: code, label: name, detail })) : [],
  );

  protected type(text: string): void {
    this.text.set(text);
    this.typed.set(text);
    if (text.trim() === '') this.picked.emit(null);
    else this.unread.emit();
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.text.set(label);
    this.picked.emit({ code: value, name: label });
  }
}
