// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { askedWhileTyping, Combobox, type ComboboxOption, Field, Icon } from '@soglia/ui';
import { ComuneNames } from './comune-names';
import { ComuniCalls } from './comuni-calls';

/** One comune or many, by their names: those chosen as chips, and a box to choose another. */
@Component({
  selector: 'sg-comuni-field',
  imports: [Combobox, Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-field [for]="for()" [label]="label()" [hint]="hint()" [error]="error()">
      @if (codes().length > 0) {
        <ul class="sg-row">
          @for (code of codes(); track code) {
            <li>
              <button
                type="button"
                class="sg-chip"
                aria-pressed="true"
                [attr.aria-label]="'referrals.comuni.drop' | transloco: { name: names.of(code) }"
                (click)="drop(code)"
              >
                {{ names.of(code) }}<sg-icon name="x" />
              </button>
            </li>
          }
        </ul>
      }
      <sg-combobox
        icon="pin"
        [inputId]="for()"
        [options]="options()"
        [busy]="search.busy()"
        [invalid]="error() !== null"
        [describedBy]="for() + '-hint' + (error() ? ' ' + for() + '-error' : '')"
        [(text)]="typed"
        (textChange)="search.type($event)"
        (picked)="pick($event)"
      />
    </sg-field>
  `,
})
export class ComuniField {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly error = input.required<string | null>();
  /** Another one takes the place of the one that is there. */
  readonly single = input(false);
  readonly changed = output<readonly string[]>();

  private readonly calls = inject(ComuniCalls);
  protected readonly names = inject(ComuneNames);
  protected readonly typed = signal('');
  protected readonly search = askedWhileTyping((text) => this.calls.search(text));
  protected readonly options = computed(() =>
    this.search.found().map<ComboboxOption>(({ belfiore, name, province }) => ({ value: belfiore, label: name, detail: province })),
  );

  constructor() {
    effect(() => void this.names.learn(this.codes()));
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.typed.set('');
    this.search.type('');
    this.names.tell(value, label);
    if (this.single()) this.changed.emit([value]);
    else if (!this.codes().includes(value)) this.changed.emit([...this.codes(), value]);
  }

  protected drop(code: string): void {
    this.changed.emit(this.codes().filter((each) => each !== code));
    document.getElementById(this.for())?.focus();
  }
}
