// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FIELD_KEYS } from '@soglia/referrals-domain';
import { Icon } from '@soglia/ui';
import { datumKey } from './datum-key';

const ASKED = 'asked:';

/** Which datum is exchanged: one that the house has, or one that the sender is asked for under a short name of the protocol's own. */
@Component({
  selector: 'sg-datum',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.id]': 'null' },
  template: `
    <div class="sg-field">
      <label class="sg-label" [for]="id()">{{ label() }}</label>
      <div class="sg-row sg-datum">
        <select
          #box
          class="sg-select"
          [id]="id()"
          [attr.aria-invalid]="error() !== null || null"
          [attr.aria-describedby]="error() ? id() + '-error' : null"
          (change)="pick(box.value)"
        >
          @for (each of known; track each.field) {
            <option [value]="each.field" [selected]="each.field === value()">{{ each.key | transloco }}</option>
          }
          <option [value]="asked" [selected]="own() !== null">{{ 'protocols.datum.asked' | transloco }}</option>
        </select>
        @if (own() !== null) {
          <input
            #name
            class="sg-input"
            maxlength="40"
            autocomplete="off"
            [attr.aria-label]="'protocols.datum.name' | transloco"
            [placeholder]="'protocols.datum.name' | transloco"
            [value]="own()"
            (change)="pick(asked + slug(name.value))"
          />
        }
      </div>
      @if (error(); as words) {
        <p class="sg-error" [id]="id() + '-error'"><sg-icon name="alert" /> {{ words }}</p>
      }
    </div>
  `,
})
export class DatumView {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly error = input.required<string | null>();
  readonly changed = output<string>();
  protected readonly known = FIELD_KEYS.map((field) => ({ field, key: datumKey(field) }));
  protected readonly asked = ASKED;
  /** The name of a datum that the sender is asked for; null for one that the house has. */
  protected readonly own = computed(() => (this.value().startsWith(ASKED) ? this.value().slice(ASKED.length) : null));

  protected pick(field: string): void {
    if (field !== this.value()) this.changed.emit(field);
  }

  /** «Vive sola» → `vive-sola`. */
  protected slug(words: string): string {
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  }
}
