// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Icon, Loading, pageShortcuts, type Problem, ProblemTextPipe, toProblem, VIEWER } from '@soglia/ui';
import { OpeningView } from '../acts/opening-view';
import { ProtectionCalls } from '../protection/protection-calls';
import { AttachmentsView } from '../shared/attachments-view';
import { ContactCalls } from '../shared/contact-calls';
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
  private readonly protections = inject(ProtectionCalls);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly info = String(this.router.currentNavigation()?.extras.info ?? '');
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly justRegistered = this.info.startsWith(JUST_REGISTERED);
  protected readonly householdRefused = this.justRegistered && this.info !== JUST_REGISTERED;
  protected readonly contact = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly failure = computed(() => this.contact.error() ?? this.codeLists.error());
  /** Protected: what opens next with a reason, itself or somebody in it; null = nothing. */
  protected readonly locked = computed(() => {
    const { code, facts } = toProblem(this.contact.error());
    return code === 'opening-required' ? String(facts['subject'] ?? this.id()) : null;
  });
  protected readonly mayAmend = computed(() => this.viewer.may('contact.register'));
  protected readonly mayProtect = computed(() => this.viewer.may('protection.write'));
  protected readonly followUpProblem = signal<Problem | null>(null);
  protected readonly opener = {
    open: async (subject: string, reason: string) => {
      await this.protections.open(crypto.randomUUID(), { subject, reason });
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
