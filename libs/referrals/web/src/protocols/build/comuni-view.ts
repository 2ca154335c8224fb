// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { askedWhileTyping, Combobox, type ComboboxOption, Field, Icon } from '@soglia/ui';
import { ProtocolCalls } from '../calls/protocol-calls';
import { BuildNames } from './build-names';
import { controlId } from './column';

/** Comuni by their names: those chosen as chips, and a box to add another. */
@Component({
  selector: 'sg-protocol-comuni',
  imports: [Combobox, Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-field [for]="id()" [label]="label() | transloco" [hint]="'protocols.any.comuni' | transloco" [error]="error()">
      @if (codes().length > 0) {
        <ul class="sg-row">
          @for (code of codes(); track code) {
            <li>
              <button
                type="button"
                class="sg-chip"
                aria-pressed="true"
                [attr.aria-label]="'protocols.build.drop' | transloco: { name: name(code) }"
                (click)="remove(code)"
              >
                {{ name(code) }}<sg-icon name="x" />
              </button>
            </li>
          }
        </ul>
      }
      <sg-combobox
        icon="pin"
        [inputId]="id()"
        [options]="options()"
        [busy]="search.busy()"
        [invalid]="error() !== null"
        [describedBy]="id() + (error() ? '-error' : '-hint')"
        [(text)]="typed"
        (textChange)="search.type($event)"
        (picked)="pick($event)"
      />
    </sg-field>
  `,
})
export class ComuniView {
  readonly at = input.required<string>();
  readonly label = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<readonly string[]>();

  private readonly calls = inject(ProtocolCalls);
  private readonly names = inject(BuildNames);
  protected readonly id = computed(() => controlId(this.at()));
  protected readonly error = computed(() => [...this.errors()].find(([pointer]) => pointer.startsWith(this.at()))?.[1] ?? null);
  protected readonly typed = signal('');
  protected readonly search = askedWhileTyping((text) => this.calls.comuni(text));
  protected readonly options = computed(() =>
    this.search.found().map<ComboboxOption>(({ belfiore, name, province }) => ({ value: belfiore, label: name, detail: province })),
  );

  constructor() {
    effect(() => void this.names.learnComuni(this.codes()));
  }

  protected name(code: string): string {
    return this.names.comuni().get(code) ?? code;
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.typed.set('');
    this.names.nameComune(value, label);
    if (!this.codes().includes(value)) this.changed.emit([...this.codes(), value]);
  }

  protected remove(code: string): void {
    this.changed.emit(this.codes().filter((each) => each !== code));
    document.getElementById(this.id())?.focus();
  }
}
