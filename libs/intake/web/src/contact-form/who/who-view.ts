// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Combobox, type ComboboxOption, Icon, ProblemTextPipe, VIEWER } from '@soglia/ui';
import { ContactFormState } from '../../form/contact-form-state';
import { DuplicatesView } from './duplicates-view';
import { HistoryView } from './history-view';
import { HouseholdView } from './household-view';
import { PersonCardView } from './person-card-view';
import { PersonEditView } from './person-edit-view';
import { PersonFiles } from './person-files';
import { newPerson, type PersonFields } from '../../form/person-form';
import { NEW_PERSON, personOrNew } from './person-or-new';

/** Who it is about: one box that finds or makes a person, the person's card, household and history. */
@Component({
  selector: 'sg-who',
  imports: [Combobox, DuplicatesView, HistoryView, HouseholdView, Icon, PersonCardView, PersonEditView, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './who-view.html',
})
export class WhoView {
  readonly lists = input.required<CodeLists>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  /** Somebody is on the form now: the conversation goes on to what they ask. */
  readonly found = output<void>();

  private readonly viewer = inject(VIEWER);
  private readonly box = viewChild.required(Combobox);
  protected readonly contact = inject(ContactFormState);
  protected readonly files = inject(PersonFiles);
  protected readonly search = personOrNew();
  protected readonly people = computed(() => this.contact.form().people);
  /** Whose card is open; the first person's until somebody else is asked for. */
  readonly shownId = linkedSignal<readonly string[], string | null>({
    source: () => this.people().map(({ id }) => id),
    computation: (ids, before) => {
      const added = before ? ids.find((id) => !before.source.includes(id)) : undefined;
      return added ?? ids.find((id) => id === before?.value) ?? ids[0] ?? null;
    },
  });
  protected readonly shown = computed(() => this.people().find(({ id }) => id === this.shownId()) ?? null);
  protected readonly place = computed(() => this.people().findIndex(({ id }) => id === this.shownId()));
  /** Whose data are open to be written; somebody new begins open. */
  protected readonly editing = linkedSignal<string | null, boolean>({
    source: this.shownId,
    computation: () => untracked(() => this.shown()?.version === null && this.shown()?.fields.identification !== 'anonymous'),
  });
  protected readonly known = computed(() => this.files.of(this.shownId() ?? ''));

  focusSearch(): void {
    this.box().focus();
  }

  /** The data of the person at that place, to be written. */
  openData(place: number): void {
    const person = this.people()[place];
    if (!person) return;
    this.shownId.set(person.id);
    this.editing.set(true);
  }

  /** Somebody new, from what was typed: codes, phone and address fill themselves; the comune is proposed from the counter's. */
  addTyped(fields: PersonFields): void {
    const point = this.viewer.accessPoints().find(({ code }) => code === this.contact.form().accessPoint);
    const comune = point?.comune ?? null;
    const [first] = this.people();
    const person = newPerson({ ...fields, comune, comuneText: comune?.name ?? '' });
    if (first?.version === null && first.fields.identification === 'anonymous') this.contact.replacePerson(first.id, person);
    else this.contact.addPerson(person);
  }

  protected pick({ value }: ComboboxOption): void {
    const hit = this.search.hit(value);
    if (value === NEW_PERSON) this.addTyped(this.search.fresh());
    else if (hit) this.files.add(hit);
    this.search.typed.set('');
    this.found.emit();
  }

  protected useInstead(id: string, hit: Parameters<PersonFiles['add']>[0]): void {
    const kept = this.contact.form().people.find((person) => person.id === id);
    this.files.add(hit);
    const taken = this.contact.form().people.find((person) => person.id === hit.id);
    if (kept && taken) this.contact.replacePerson(kept.id, taken);
  }
}
