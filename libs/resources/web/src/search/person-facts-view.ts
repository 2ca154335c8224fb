// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '@soglia/ui';
import type { PersonFacts } from '../shared/calls/search-shapes';

const NUMBERS = ['birthYear', 'isee', 'householdSize', 'minors'] as const;
const CITIZENSHIPS = ['it', 'eu', 'non-eu'] as const;

/** What is known of the person at the desk, to tell for whom each resource is. It stays on this page: not in the address, not kept. */
@Component({
  selector: 'sg-person-facts',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-facts-view.html',
})
export class PersonFactsView {
  readonly facts = input.required<PersonFacts>();
  readonly changed = output<PersonFacts>();
  protected readonly numbers = NUMBERS;
  protected readonly citizenships = CITIZENSHIPS;
  protected readonly known = computed(() => Object.keys(this.facts()).length);

  protected setNumber(name: (typeof NUMBERS)[number], text: string): void {
    const number = Number(text.trim().replaceAll('.', '').replace(',', '.'));
    this.set(name, text.trim() === '' || !Number.isFinite(number) || number < 0 ? undefined : number);
  }

  protected set(name: keyof PersonFacts, value: string | number | boolean | undefined): void {
    const { [name]: _, ...others } = this.facts();
    this.changed.emit(value === undefined || value === '' ? others : { ...others, [name]: value });
  }
}
