// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { REFERENCE } from '@soglia/intake-domain';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, labelOf } from '@soglia/ui';
import { DayField } from '../shared/day-field';
import { PersonPicker } from '../person/person-picker';
import { nameOf } from '../shared/person-words';
import type { Member } from './household-shapes';

export interface Move {
  readonly people: readonly { readonly person: string; readonly kinship: string }[];
  /** Somebody of the household that they move to; null = a household of their own. */
  readonly to: string | null;
  readonly on: string;
}

/** Who leaves, where to, and since when. Where they lived before stays in the history. */
@Component({
  selector: 'sg-move-form',
  imports: [DayField, PersonPicker, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-form-view.html',
})
export class MoveFormView {
  readonly members = input.required<readonly Member[]>();
  readonly owner = input.required<string>();
  readonly lists = input.required<CodeLists>();
  readonly busy = input.required<boolean>();
  readonly moved = output<Move>();
  readonly cancelled = output<void>();
  protected readonly nameOf = nameOf;
  protected readonly leaving = linkedSignal<readonly string[]>(() => [this.owner()]);
  /** What each is where they go: the first of a new household is its reference person. */
  protected readonly kinships = signal<Readonly<Record<string, string>>>({});
  protected readonly to = signal<string | null>(null);
  protected readonly toOthers = signal(false);
  protected readonly on = signal<string | null>(romeDay(new Date()));
  protected readonly missing = signal(false);
  protected readonly options = computed(() =>
    this.lists().kinships.map(({ code }) => ({ value: code, label: labelOf(this.lists().kinships, code) })),
  );

  protected kinshipOf(person: string): string {
    const own = !this.toOthers() && this.leaving()[0] === person ? REFERENCE : undefined;
    return this.kinships()[person] ?? own ?? '';
  }

  protected toggle(person: string, leaves: boolean): void {
    this.leaving.update((people) => (leaves ? [...people, person] : people.filter((id) => id !== person)));
  }

  protected setKinship(person: string, kinship: string): void {
    this.kinships.update((before) => ({ ...before, [person]: kinship }));
  }

  protected send(): void {
    const people = this.leaving().map((person) => ({ person, kinship: this.kinshipOf(person) }));
    const on = this.on();
    this.missing.set(people.length === 0 || people.some(({ kinship }) => !kinship) || !on || (this.toOthers() && this.to() === null));
    if (!this.missing() && on && !this.busy()) this.moved.emit({ people, to: this.toOthers() ? this.to() : null, on });
  }
}
