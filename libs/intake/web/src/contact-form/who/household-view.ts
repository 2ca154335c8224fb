// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ageOn } from '@soglia/intake-domain';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, LabelPipe, labelOf, parseDay } from '@soglia/ui';
import type { Household } from '../../household/household-shapes';
import { concerned, type ContactForm } from '../../form/form-state';
import type { PersonFiles } from './person-files';
import { birthYear } from '../../form/person-form';
import { nameOf, nameOrDash } from '../../shared/person-words';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly age: number | null;
  readonly kinship: string | null;
  readonly isHere: boolean;
  readonly isMember: boolean;
  readonly requests: number;
}

/** Of whom one speaks: the members of the household and whoever else is on the contact. */
@Component({
  selector: 'sg-household',
  imports: [LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './household-view.html',
})
export class HouseholdView {
  readonly form = input.required<ContactForm>();
  readonly household = input.required<Household | null>();
  readonly shownId = input.required<string | null>();
  readonly lists = input.required<CodeLists>();
  readonly shownAsked = output<string>();
  readonly added = output<Parameters<PersonFiles['add']>[0]>();
  readonly removed = output<string>();
  readonly kinshipPicked = output<{ id: string; kinship: string | null }>();
  readonly searchAsked = output<void>();

  private readonly today = romeDay(new Date());
  protected readonly kinships = computed(() => this.lists().kinships);
  protected readonly lines = computed<readonly Line[]>(() => [...this.people(), ...this.absent()]);

  private readonly people = computed(() =>
    this.form().people.map<Line>(({ id, fields, kinship }) => ({
      ...{ id, name: nameOf(fields) || '—', isHere: true, isMember: this.kinshipOf(id) !== null },
      age: ageOn({ birthDate: parseDay(fields.born), birthYear: birthYear(fields) }, this.today),
      kinship: this.kinshipOf(id) ?? kinship,
      requests: this.form().requests.filter((request) => concerned(this.form(), request).includes(id)).length,
    })),
  );
  private readonly absent = computed(() =>
    (this.household()?.members ?? [])
      .filter(({ person, until }) => until === null && !this.form().people.some(({ id }) => id === person.id))
      .map<Line>(({ person, kinship }) => ({
        ...{ id: person.id, name: nameOrDash(person), isHere: false, isMember: true, kinship, requests: 0 },
        age: ageOn({ birthDate: null, birthYear: person.birthYear }, this.today),
      })),
  );

  protected kinshipName(code: string): string {
    return labelOf(this.kinships(), code);
  }

  protected toggle(line: Line): void {
    const member = this.household()?.members.find(({ person }) => person.id === line.id)?.person;
    if (line.isHere) this.removed.emit(line.id);
    else if (member) this.added.emit({ ...member, version: null, identification: null });
  }

  private kinshipOf(id: string): string | null {
    return this.household()?.members.find(({ person }) => person.id === id)?.kinship ?? null;
  }
}
