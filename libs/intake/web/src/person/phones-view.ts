// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Phone } from '@soglia/intake-domain';
import { Icon } from '@soglia/ui';

/** Phone numbers, each with whose it is when not the person's own. */
@Component({
  selector: 'sg-phones',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="sg-field">
      <legend class="sg-label">{{ 'desk.detail.phones' | transloco }}</legend>
      @for (phone of phones(); track $index; let index = $index) {
        <div class="sg-phone">
          <label class="sg-vh" [for]="'persona-phones-' + index">{{ 'desk.phone.number' | transloco: { n: index + 1 } }}</label>
          <input
            #number
            class="sg-input"
            type="tel"
            maxlength="40"
            autocomplete="off"
            [id]="'persona-phones-' + index"
            [attr.aria-invalid]="invalid().has(index) || null"
            [attr.aria-describedby]="invalid().has(index) ? 'persona-phones-error' : null"
            [value]="phone.number"
            (input)="set(index, { number: number.value })"
          />
          <label class="sg-vh" [for]="'persona-phones-nota-' + index">{{ 'desk.phone.note' | transloco }}</label>
          <input
            #note
            class="sg-input"
            type="text"
            maxlength="80"
            autocomplete="off"
            [id]="'persona-phones-nota-' + index"
            [placeholder]="'desk.phone.note' | transloco"
            [value]="phone.note ?? ''"
            (input)="set(index, { note: note.value || null })"
          />
          <button type="button" class="sg-x" [attr.aria-label]="'desk.phone.remove' | transloco: { n: index + 1 }" (click)="remove(index)">
            <sg-icon name="x" />
          </button>
        </div>
      }
      @if (error(); as said) {
        <p class="sg-error" id="persona-phones-error"><sg-icon name="alert" /> {{ said }}</p>
      }
      @if (phones().length < 10) {
        <p>
          <button type="button" class="sg-btn sg-btn--small" (click)="add()">
            <sg-icon name="plus" />{{ 'desk.phone.add' | transloco }}
          </button>
        </p>
      }
    </fieldset>
  `,
})
export class PhonesView {
  readonly phones = input.required<readonly Phone[]>();
  readonly invalid = input.required<ReadonlySet<number>>();
  readonly error = input.required<string | null>();
  readonly changed = output<readonly Phone[]>();

  protected set(index: number, change: Partial<Phone>): void {
    this.changed.emit(this.phones().map((phone, at) => (at === index ? { ...phone, ...change } : phone)));
  }

  protected add(): void {
    const last = this.phones().length;
    this.changed.emit([...this.phones(), { number: '', note: null }]);
    setTimeout(() => document.getElementById(`persona-phones-${last}`)?.focus());
  }

  protected remove(index: number): void {
    this.changed.emit(this.phones().filter((_, at) => at !== index));
  }
}
