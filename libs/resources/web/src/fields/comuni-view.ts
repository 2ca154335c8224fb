// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Combobox, type ComboboxOption, Field, Icon } from '@soglia/ui';
import { comuniSearch } from '../shared/comuni-search';
import { controlId } from './column';

/** Comuni by their names: those chosen as chips, and a box to add another. */
@Component({
  selector: 'sg-comuni',
  imports: [Combobox, Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-field [for]="controlId(at())" [label]="labelKey() | transloco" [error]="error()">
      @if (codes().length > 0) {
        <div class="sg-row">
          @for (code of codes(); track code) {
            <button
              type="button"
              class="sg-chip"
              aria-pressed="true"
              [attr.aria-label]="'resources.form.removeCode' | transloco: { name: name(code) }"
              (click)="removed.emit(code)"
            >
              {{ name(code) }}<sg-icon name="x" />
            </button>
          }
        </div>
      }
      <sg-combobox
        icon="pin"
        [inputId]="controlId(at())"
        [placeholder]="'resources.filter.comunePlaceholder' | transloco"
        [options]="comuni.options()"
        [busy]="comuni.busy()"
        [invalid]="error() !== null"
        [describedBy]="error() ? controlId(at()) + '-error' : null"
        [(text)]="typed"
        (textChange)="comuni.type($event)"
        (picked)="pick($event)"
      />
    </sg-field>
  `,
})
export class ComuniView {
  readonly at = input.required<string>();
  readonly labelKey = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly error = input<string | null>(null);
  readonly picked = output<{ belfiore: string; name: string }>();
  readonly removed = output<string>();

  protected readonly controlId = controlId;
  protected readonly comuni = comuniSearch();
  protected readonly typed = signal('');

  protected name(code: string): string {
    return this.names().get(code) ?? code;
  }

  protected pick({ value, label }: ComboboxOption): void {
    this.typed.set('');
    this.picked.emit({ belfiore: value, name: label });
  }
}
