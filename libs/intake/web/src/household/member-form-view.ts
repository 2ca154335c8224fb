// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, Field, labelOf } from '@soglia/ui';
import { DayField } from '../shared/day-field';
import { PersonPicker } from '../person/person-picker';
import type { PersonHit } from '../shared/person-shapes';
import type { MemberBody } from './household-shapes';

/** Somebody who has a file joins the household. */
@Component({
  selector: 'sg-member-form',
  imports: [DayField, Field, PersonPicker, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-stack" (submit)="$event.preventDefault(); send()">
      <div class="sg-fields">
        <sg-person-picker
          class="is-wide"
          inputId="membro"
          [label]="'desk.household.who' | transloco"
          [except]="except()"
          (picked)="person.set($event)"
        />
        <sg-field for="membro-parentela" [label]="'desk.household.kinship' | transloco">
          <select #kin class="sg-select" id="membro-parentela" (change)="kinship.set(kin.value)">
            <option value="">{{ 'desk.choose' | transloco }}</option>
            @for (entry of kinships(); track entry.value) {
              <option [value]="entry.value" [selected]="entry.value === kinship()">{{ entry.label }}</option>
            }
          </select>
        </sg-field>
        <sg-day-field inputId="membro-dal" [label]="'desk.household.from' | transloco" [day]="since()" (picked)="since.set($event)" />
      </div>
      @if (missing()) {
        <p class="sg-error" role="alert">{{ 'desk.household.incomplete' | transloco }}</p>
      }
      <div class="sg-row">
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="busy() || null">
          {{ 'desk.household.add' | transloco }}
        </button>
        <button type="button" class="sg-btn" (click)="cancelled.emit()">{{ 'desk.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class MemberFormView {
  readonly lists = input.required<CodeLists>();
  readonly except = input.required<readonly string[]>();
  readonly busy = input.required<boolean>();
  readonly added = output<MemberBody>();
  readonly cancelled = output<void>();
  protected readonly person = signal<PersonHit | null>(null);
  protected readonly kinship = signal('');
  protected readonly since = signal<string | null>(romeDay(new Date()));
  protected readonly missing = signal(false);
  protected readonly kinships = computed(() =>
    this.lists().kinships.map(({ code }) => ({ value: code, label: labelOf(this.lists().kinships, code) })),
  );

  protected send(): void {
    const [person, kinship, since] = [this.person(), this.kinship(), this.since()];
    this.missing.set(!person || !kinship || !since);
    if (person && kinship && since && !this.busy()) this.added.emit({ person: person.id, kinship, since, until: null });
  }
}
