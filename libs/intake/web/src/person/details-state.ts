// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import { NOBODY, type PersonDetails } from '@soglia/intake-domain';
import { type FieldProblem, type Problem, toProblem } from '@soglia/ui';
import { merged, type Side } from '../sides/sides';
import { PersonCalls } from '../shared/person-calls';
import type { PersonFile } from '../shared/person-shapes';
import { DETAIL_PARTS, type DetailField, differingFields } from './detail-field';

/** A person's details being written: one per page. */
@Injectable()
export class DetailsState {
  private readonly calls = inject(PersonCalls);
  private readonly seen = signal<PersonDetails>(NOBODY);
  private readonly state = signal<PersonDetails>(NOBODY);
  private readonly version = signal(0);
  private readonly refused = signal<readonly FieldProblem[]>([]);
  private readonly unreadable = signal<ReadonlySet<DetailField>>(new Set());

  /** What the file said when it was opened. */
  readonly base = this.seen.asReadonly();
  readonly form = this.state.asReadonly();
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** What the file says now, when somebody else was faster. */
  readonly conflict = signal<PersonFile | null>(null);
  readonly changed = computed(() => differingFields(this.seen(), this.form()));
  readonly touched = computed(() => this.changed().length > 0 || this.unreadable().size > 0);
  /** Codes of what is wrong, by the pointer of the field. */
  readonly issues = computed(() => new Map(this.refused().map((error) => [error.pointer.replace(/^\/details/, ''), error])));
  /** What was typed there cannot be read yet, so nothing can be sent. */
  readonly badFields = this.unreadable.asReadonly();

  begin(file: PersonFile): void {
    this.seen.set(file.details);
    this.state.set(file.details);
    this.version.set(file.version);
    this.refused.set([]);
    this.unreadable.set(new Set());
    this.problem.set(null);
    this.conflict.set(null);
  }

  edit(change: Partial<PersonDetails>): void {
    this.state.update((form) => ({ ...form, ...change }));
    this.refused.update((errors) => errors.filter(({ pointer }) => !Object.keys(change).some((field) => pointer.includes(`/${field}`))));
    for (const field of Object.keys(change) as DetailField[]) this.mark(field, true);
  }

  /** A text that is no date, a name that was not picked from its list. */
  mark(field: DetailField, readable: boolean): void {
    this.unreadable.update((fields) => {
      const next = new Set(fields);
      if (readable) next.delete(field);
      else next.add(field);
      return next;
    });
  }

  /** True when the server has it. When somebody else was faster, both sides are laid out and nothing is lost. */
  async save(id: string): Promise<boolean> {
    if (this.busy() || this.unreadable().size > 0) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.calls.write(id, this.form(), this.version());
      this.seen.set(this.form());
      return true;
    } catch (cause) {
      await this.refuse(id, toProblem(cause));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** What was chosen goes on the newest version; the next save is over that one. */
  resolve(choice: ReadonlyMap<string, Side>): void {
    const theirs = this.conflict();
    if (!theirs) return;
    this.state.update((mine) => merged(mine, theirs.details, choice, DETAIL_PARTS));
    this.seen.set(theirs.details);
    this.version.set(theirs.version);
    this.conflict.set(null);
  }

  private async refuse(id: string, problem: Problem): Promise<void> {
    this.refused.set(problem.errors);
    if (problem.code !== 'stale') {
      this.problem.set(problem);
      return;
    }
    try {
      this.conflict.set(await this.calls.read(id));
    } catch (cause) {
      this.problem.set(toProblem(cause));
    }
  }
}
