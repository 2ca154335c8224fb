// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { controlId } from './column';

export interface CodeOption {
  readonly code: string;
  readonly label: string;
  readonly group?: string;
}

/** Codes out of a list: those chosen as chips that can be taken away, the others in a list to add from. */
@Component({
  selector: 'sg-codes',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-field' },
  template: `
    <label class="sg-label" [for]="id()">{{ labelKey() | transloco }}</label>
    <div class="sg-row">
      @for (code of codes(); track code) {
        <button
          type="button"
          class="sg-chip"
          aria-pressed="true"
          [attr.aria-label]="'resources.form.removeCode' | transloco: { name: name(code) }"
          (click)="remove(code)"
        >
          {{ name(code) }}<sg-icon name="x" />
        </button>
      }
      <select
        #box
        class="sg-select sg-select--auto"
        [id]="id()"
        [attr.aria-describedby]="error() ? id() + '-error' : null"
        (change)="add(box)"
      >
        <option value="">{{ 'resources.form.addCode' | transloco }}</option>
        @for (group of groups(); track group.name) {
          @if (group.name) {
            <optgroup [label]="group.name">
              @for (option of group.options; track option.code) {
                <option [value]="option.code">{{ option.label }}</option>
              }
            </optgroup>
          } @else {
            @for (option of group.options; track option.code) {
              <option [value]="option.code">{{ option.label }}</option>
            }
          }
        }
      </select>
    </div>
    @if (error(); as words) {
      <p class="sg-error" [id]="id() + '-error'"><sg-icon name="alert" />{{ words }}</p>
    }
  `,
})
export class CodesView {
  readonly at = input.required<string>();
  readonly labelKey = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly options = input.required<readonly CodeOption[]>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly changed = output<readonly string[]>();

  protected readonly id = computed(() => controlId(this.at()));
  protected readonly error = computed(
    () => [...this.errors()].find(([pointer]) => pointer === this.at() || pointer.startsWith(`${this.at()}/`))?.[1] ?? null,
  );
  protected readonly groups = computed(() => {
    const left = this.options().filter(({ code }) => !this.codes().includes(code));
    const names = [...new Set(left.map(({ group }) => group ?? ''))];
    return names.map((name) => ({ name, options: left.filter(({ group }) => (group ?? '') === name) }));
  });

  protected name(code: string): string {
    return this.options().find((option) => option.code === code)?.label ?? code;
  }

  protected add(box: HTMLSelectElement): void {
    if (box.value) this.changed.emit([...this.codes(), box.value]);
    box.value = '';
  }

  protected remove(code: string): void {
    this.changed.emit(this.codes().filter((each) => each !== code));
    document.getElementById(this.id())?.focus();
  }
}
