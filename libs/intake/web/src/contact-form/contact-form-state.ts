// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import { type CodeLists, type FieldProblem, type Problem, toProblem } from '@soglia/ui';
import { ContactCalls } from '../shared/contact-calls';
import { bodyOf } from './contact-body';
import { usualArea, withCodiceFiscale, withEdit, withoutRequest, withRequest, withRequestEdit } from './form-edits';
import { issuesOf } from './form-issues';
import { type ContactForm, freshForm, freshRequest, type RequestForm } from './form-state';
import { issuesOfProblem } from './problem-to-issues';

export const UNDO_MS = 10_000;

interface Removal {
  readonly request: RequestForm;
  readonly index: number;
}

/** The contact being written: one per page, kept in memory until the server has it. */
@Injectable()
export class ContactFormState {
  private readonly calls = inject(ContactCalls);
  /** Made once: a second press, or a retry after a lost answer, is the same contact. */
  readonly id = crypto.randomUUID();

  private readonly state = signal<ContactForm>(freshForm(new Date(), '', false));
  private readonly attempted = signal(false);
  private readonly refused = signal<readonly FieldProblem[]>([]);
  private nextKey = 1;
  private forgetRemoval: ReturnType<typeof setTimeout> | undefined;

  readonly form = this.state.asReadonly();
  readonly touched = signal(false);
  readonly currentKey = signal<number | null>(null);
  readonly removed = signal<Removal | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly current = computed(() => this.form().requests.find((request) => request.key === this.currentKey()) ?? null);
  readonly missing = computed(() => issuesOf(this.form(), new Date()));
  readonly issues = computed(() => [...(this.attempted() ? this.missing() : []), ...this.refused()]);

  begin(accessPoint: string, anonymous: boolean): void {
    this.state.set(freshForm(new Date(), accessPoint, anonymous));
  }

  edit(change: Partial<ContactForm>): void {
    this.put(withEdit(this.form(), change, new Date()));
  }

  typeCodiceFiscale(text: string): void {
    this.put(withCodiceFiscale(this.form(), text, new Date()));
  }

  addNeed(need: string, lists: CodeLists): number {
    const key = this.nextKey++;
    const urgency = lists.urgencies[0]?.code ?? '';
    this.put(withRequest(this.form(), freshRequest(key, need, usualArea(lists.needs, need), urgency)));
    this.currentKey.set(key);
    return key;
  }

  editRequest(key: number, change: Partial<RequestForm>): void {
    this.put(withRequestEdit(this.form(), key, change));
  }

  remove(key: number): void {
    const index = this.form().requests.findIndex((request) => request.key === key);
    const request = this.form().requests[index];
    if (!request) return;
    this.put(withoutRequest(this.form(), key));
    if (this.currentKey() === key) this.currentKey.set(this.form().requests[Math.max(0, index - 1)]?.key ?? null);
    this.removed.set({ request, index });
    clearTimeout(this.forgetRemoval);
    this.forgetRemoval = setTimeout(() => this.removed.set(null), UNDO_MS);
  }

  undoRemoval(): void {
    const removal = this.removed();
    if (!removal) return;
    this.put(withRequest(this.form(), removal.request, removal.index));
    this.currentKey.set(removal.request.key);
    this.removed.set(null);
  }

  /** True when the server has the contact. */
  async register(): Promise<boolean> {
    if (this.busy()) return false;
    this.attempted.set(true);
    this.problem.set(null);
    this.refused.set([]);
    if (this.missing().length > 0) return false;
    this.busy.set(true);
    try {
      await this.calls.register(this.id, bodyOf(this.form()));
      this.touched.set(false);
      return true;
    } catch (cause) {
      this.take(toProblem(cause));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody signed in again: the refusal for want of a session no longer stands. */
  forgetExpiry(): void {
    if (this.problem()?.code === 'unauthenticated') this.problem.set(null);
  }

  private take(problem: Problem): void {
    const issues = issuesOfProblem(problem);
    if (issues.length > 0) this.refused.set(issues);
    else this.problem.set(problem);
  }

  private put(form: ContactForm): void {
    this.state.set(form);
    this.touched.set(true);
    this.refused.set([]);
  }
}
