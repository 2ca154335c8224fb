// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import { type CardForm, changesBetween } from '@soglia/resources-domain';
import { CODE_LISTS, type FieldProblem, type Problem, toProblem } from '@soglia/ui';
import { FRESH_CARD } from './fresh-card';
import { issuesOfCard } from './card-issues';

/** A card being written: one per page. */
@Injectable()
export class CardFormState {
  private readonly codeLists = inject(CODE_LISTS);
  private readonly state = signal<CardForm>(FRESH_CARD);
  private readonly base = signal<CardForm>(FRESH_CARD);
  private readonly attempted = signal(false);
  private readonly refused = signal<readonly FieldProblem[]>([]);

  readonly form = this.state.asReadonly();
  readonly before = this.base.asReadonly();
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** A new organisation is written with the card and needs no id of one that is there. */
  readonly newOrganization = signal<Readonly<Record<string, unknown>> | null>(null);
  readonly changes = computed(() => changesBetween(this.base(), this.form()));
  readonly touched = computed(() => this.changes().length > 0 || this.newOrganization() !== null);
  readonly missing = computed(() => issuesOfCard(this.form(), this.codeLists.lists()));
  readonly issues = computed(() => [...(this.attempted() ? this.missing() : []), ...this.refused()]);

  begin(base: CardForm, form = base): void {
    this.base.set(base);
    this.state.set(form);
    this.attempted.set(false);
    this.refused.set([]);
  }

  edit(change: Partial<CardForm>): void {
    this.state.update((form) => ({ ...form, ...change }));
    this.refused.set([]);
  }

  /** Everything has been kept: nothing is left to lose. */
  settle(): void {
    this.base.set(this.form());
    this.newOrganization.set(null);
  }

  /** Sends what is there when the page finds nothing wrong with it; true when the server has it. */
  async send(call: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.attempted.set(true);
    this.problem.set(null);
    this.refused.set([]);
    if (this.missing().length > 0) return false;
    this.busy.set(true);
    try {
      await call();
      this.settle();
      return true;
    } catch (cause) {
      const problem = toProblem(cause);
      if (problem.errors.length > 0) this.refused.set(problem.errors.map(ofCard));
      else this.problem.set(problem);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

/** A proposal carries its fields inside: an error of theirs belongs to the same control. */
function ofCard(error: FieldProblem): FieldProblem {
  return { ...error, pointer: error.pointer.replace(/^\/(changes|after|edited)(?=\/)/, '') };
}
