// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Icon, Loading, pageShortcuts, type Problem, ProblemTextPipe, toProblem, VIEWER } from '@soglia/ui';
import { OpeningView } from '../contact-form/opening-view';
import { AttachmentsView } from '../shared/attachments-view';
import { ContactCalls } from '../shared/contact-calls';
import { PersonCalls } from '../shared/person-calls';
import { AmendmentsView } from './amendments-view';
import { ContactView } from './contact-view';
import { JUST_REGISTERED } from './just-registered';
import { ProtectView } from './protect-view';
import { SummaryView } from './summary-view';

@Component({
  selector: 'sg-contact-page',
  imports: [
    ...[AmendmentsView, AttachmentsView, ContactView, Failure, Icon, Loading, OpeningView, ProblemTextPipe, ProtectView],
    ...[RouterLink, SummaryView, TranslocoPipe],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-page.html',
})
export class ContactPage {
  readonly id = input.required<string>();

  private readonly calls = inject(ContactCalls);
  private readonly persons = inject(PersonCalls);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly info = String(this.router.currentNavigation()?.extras.info ?? '');
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly justRegistered = this.info.startsWith(JUST_REGISTERED);
  protected readonly householdRefused = this.justRegistered && this.info !== JUST_REGISTERED;
  protected readonly contact = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly failure = computed(() => this.contact.error() ?? this.codeLists.error());
  /** Protected: it opens with a reason. */
  protected readonly isLocked = computed(
    () => this.contact.error() !== undefined && toProblem(this.contact.error()).code === 'opening-required',
  );
  protected readonly mayAmend = computed(() => this.viewer.may('contact.register'));
  protected readonly mayProtect = computed(() => this.viewer.may('protection.write'));
  protected readonly followUpProblem = signal<Problem | null>(null);
  protected readonly opener = {
    open: async (subject: string, reason: string) => {
      await this.persons.open(subject, reason);
      this.contact.reload();
    },
  };

  constructor() {
    pageShortcuts([
      { chord: 'n', text: 'intake.shortcut.newContact', run: () => void this.router.navigate(['/sportello/contatti/nuovo']) },
    ]);
  }

  protected again(): void {
    if (this.contact.error()) this.contact.reload();
    if (this.codeLists.error()) this.codeLists.reload();
  }

  protected async followUp(done: boolean): Promise<void> {
    if (!this.contact.hasValue()) return;
    this.followUpProblem.set(null);
    try {
      await this.calls.followUp(this.contact.value(), done);
    } catch (cause) {
      this.followUpProblem.set(toProblem(cause));
    }
    this.contact.reload();
  }
}
