// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { ContactCalls } from '../shared/contact-calls';
import { bodyOf } from '../form/contact-body';
import { ContactFormState } from '../form/contact-form-state';
import type { ContactForm } from '../form/form-state';
import { issuesOfProblem } from '../form/problem-to-issues';

const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
/** Nobody has said no: the same contact may be sent again as it is. */
const AGAIN = ['unreachable', 'unavailable', 'unauthenticated'];

/** A person whose file says something else than when it was read, or who has a file already. */
interface PersonClash {
  /** The person on the form. */
  readonly id: string;
  /** The file to look at. */
  readonly file: string;
}

/** Sends the contact, once or as often as it takes: the id makes every repetition harmless. */
@Injectable()
export class Registration {
  private readonly calls = inject(ContactCalls);
  private readonly contact = inject(ContactFormState);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_RETRY_MS;

  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** Pressed while nobody answered: sent by itself as soon as somebody does. */
  readonly waiting = signal(false);
  readonly clash = signal<PersonClash | null>(null);
  /** The contact that is amended was amended by somebody else meanwhile. */
  readonly overtaken = signal(false);
  /** What waits to be sent: whoever goes on writing presses again. */
  sent: ContactForm | null = null;
  /** Called when the server has it, also when that happens much later. */
  registered: (id: string) => void = () => undefined;
  private over = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.over = true;
      clearTimeout(this.timer);
    });
  }

  /** True when the server has the contact. */
  async send(): Promise<boolean> {
    if (this.busy()) return false;
    clearTimeout(this.timer);
    if (!this.waiting()) this.reset();
    this.contact.attempted.set(true);
    this.contact.refused.set([]);
    const amends = this.contact.amends();
    if (this.contact.missing().length > 0 || (amends && amends.reason.trim() === '')) return this.halt(amends?.reason ?? null);
    this.busy.set(true);
    try {
      this.sent = this.contact.form();
      const body = bodyOf(this.sent);
      if (amends) await this.calls.amend(this.contact.id(), amends, body);
      else await this.calls.register(this.contact.id(), body);
      this.wait = FIRST_RETRY_MS;
      this.reset();
      this.registered(amends?.contactId ?? this.contact.id());
      return true;
    } catch (cause) {
      this.take(toProblem(cause));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** What was written has changed, or the page goes: nothing is sent behind anybody's back. */
  reset(): void {
    clearTimeout(this.timer);
    this.problem.set(null);
    this.clash.set(null);
    this.overtaken.set(false);
    this.waiting.set(false);
  }

  /** Somebody signed in again, or the network is back. */
  tryNow(): void {
    if (this.waiting()) void this.send();
    else if (this.problem()?.code === 'unauthenticated') this.problem.set(null);
  }

  private halt(reason: string | null): false {
    if (reason?.trim() === '') this.contact.refused.set([{ pointer: '/reason', code: 'reason-missing', facts: {} }]);
    return false;
  }

  private take(problem: Problem): void {
    if (AGAIN.includes(problem.code)) return this.sendLater(problem);
    this.reset();
    const clash = this.clashOf(problem);
    if (clash) return this.clash.set(clash);
    if (problem.status === 412) return this.overtaken.set(true);
    const issues = issuesOfProblem(problem);
    if (issues.length > 0) this.contact.refused.set(issues);
    else this.problem.set(problem);
  }

  private clashOf(problem: Problem): PersonClash | null {
    const place = /^\/people\/(\d+)\//.exec(problem.errors[0]?.pointer ?? '')?.[1];
    const id = this.contact.form().people[Number(place)]?.id;
    if (problem.status === 412 && id) return { id, file: id };
    const known = problem.facts['person'];
    return problem.code === 'person-known' && typeof known === 'string' ? { id: id ?? '', file: known } : null;
  }

  /** Only while the page is there: what was to be sent stays in the draft, and goes when that is opened again. */
  private sendLater(problem: Problem): void {
    if (this.over) return;
    this.problem.set(problem);
    this.waiting.set(true);
    this.timer = setTimeout(() => void this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_RETRY_MS);
  }
}
