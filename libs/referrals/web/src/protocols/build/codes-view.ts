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
  selector: 'sg-protocol-codes',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-field' },
  template: `
    <label class="sg-label" [for]="id()">{{ label() | transloco }}</label>
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
    <select
      #box
      class="sg-select sg-select--auto"
      [id]="id()"
      [attr.aria-invalid]="error() !== null || null"
      [attr.aria-describedby]="id() + '-hint' + (error() ? ' ' + id() + '-error' : '')"
      (change)="add(box)"
    >
      <option value="">{{ 'protocols.build.choose' | transloco }}</option>
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
    <p class="sg-hint" [id]="id() + '-hint'">{{ hint() | transloco }}</p>
    @if (error(); as words) {
      <p class="sg-error" [id]="id() + '-error'"><sg-icon name="alert" /> {{ words }}</p>
    }
  `,
})
export class CodesView {
  readonly at = input.required<string>();
  /** Key of the label, and of what an empty list means. */
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly options = input.required<readonly CodeOption[]>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
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
    const option = this.options().find((each) => each.code === code);
    return option?.label ?? code;
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
