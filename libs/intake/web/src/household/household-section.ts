// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, DayPipe, Failure, Icon, labelOf, Loading } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { nameOf } from '../shared/person-words';
import { HouseholdCalls } from './household-calls';
import { withChange, withMembers } from './household-edits';
import type { Household, Member, MemberBody } from './household-shapes';
import { idsOfActs } from './ids-of-acts';
import { MemberFormView } from './member-form-view';
import { type Move, MoveFormView } from './move-form-view';

type Doing = 'add' | 'move' | null;

/** Whom the person lives with, and lived with before. */
@Component({
  selector: 'sg-household',
  imports: [DayPipe, Failure, Icon, Loading, MemberFormView, MoveFormView, ProblemNote, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './household-section.html',
})
export class HouseholdSection {
  readonly person = input.required<string>();
  readonly lists = input.required<CodeLists>();
  readonly mayWrite = input.required<boolean>();

  private readonly calls = inject(HouseholdCalls);
  private idOf = idsOfActs();
  protected readonly nameOf = nameOf;
  protected readonly households = resource({ params: () => this.person(), loader: ({ params }) => this.calls.read(params) });
  protected readonly current = computed(() => (this.households.hasValue() ? this.households.value().current : null));
  protected readonly members = computed(() => this.current()?.members.filter(({ until }) => until === null) ?? []);
  protected readonly gone = computed(() => this.current()?.members.filter(({ until }) => until !== null) ?? []);
  protected readonly ids = computed(() => [this.person(), ...this.members().map(({ person }) => person.id)]);
  protected readonly doing = signal<Doing>(null);
  protected readonly writing = act();
  /** Kinships chosen and not yet kept: an arrow key in a list must not write. */
  protected readonly pending = linkedSignal<Household | null, Readonly<Record<string, string>>>({
    source: this.current,
    computation: () => ({}),
  });

  protected kinshipOf(code: string): string {
    return labelOf(this.lists().kinships, code);
  }

  protected toggle(doing: Doing): void {
    this.writing.problem.set(null);
    this.doing.update((before) => (before === doing ? null : doing));
  }

  protected add(member: MemberBody): Promise<void> {
    const household = this.current();
    return this.write(household, withMembers(household, this.person(), [member]));
  }

  protected chosen({ person, kinship }: Member, chosen: string): void {
    this.pending.update(({ [person.id]: _, ...others }) => (chosen === kinship ? others : { ...others, [person.id]: chosen }));
  }

  protected change(household: Household, person: string, kinship: string): Promise<void> {
    return this.write(household, withChange(household, person, { kinship }));
  }

  /** Whoever left is still told of, with the day. */
  protected end(household: Household, person: string): Promise<void> {
    return this.write(household, withChange(household, person, { until: romeDay(new Date()) }));
  }

  /** Alone, it is a move; with others, the household splits. */
  protected async move({ people, to, on }: Move): Promise<void> {
    const household = this.current();
    const done = await this.writing.run(async () => {
      const target = to === null ? null : (await this.calls.read(to)).current;
      const into = target?.id ?? this.idOf('household', people, on);
      if (household && target === null && people.length > 1) {
        const body = { household: household.id, into, people, on };
        await this.calls.split(this.idOf('split', body), body);
      } else for (const body of people.map((each) => ({ ...each, to: into, on }))) await this.calls.move(this.idOf('move', body), body);
    });
    this.settle(done);
  }

  private async write(household: Household | null, members: readonly MemberBody[]): Promise<void> {
    const id = household?.id ?? this.idOf('household', members);
    this.settle(await this.writing.run(() => this.calls.write(id, members, household?.version ?? null)));
  }

  private settle(done: boolean): void {
    if (done) {
      this.doing.set(null);
      this.idOf = idsOfActs();
    }
    this.households.reload();
  }
}
