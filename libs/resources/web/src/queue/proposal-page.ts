// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Icon, Loading, type Problem, ProblemTextPipe, toProblem, VIEWER } from '@soglia/ui';
import { CardCalls } from '../shared/calls/card-calls';
import { QueueCalls } from '../shared/calls/queue-calls';
import type { Decision, Proposal } from '../shared/calls/queue-shapes';
import { wordSource } from '../shared/word-source';
import { DiffView } from './diff-view';
import { RefusalView } from './refusal-view';

/** One proposal beside its card, and the decision over it. */
@Component({
  selector: 'sg-proposal-page',
  imports: [DayPipe, DiffView, Failure, Icon, Loading, ProblemTextPipe, RefusalView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-page.html',
})
export class ProposalPage {
  readonly id = input.required<string>();

  private readonly calls = inject(QueueCalls);
  private readonly cards = inject(CardCalls);
  private readonly router = inject(Router);
  protected readonly mayDecide = inject(VIEWER).may('card.curate');
  protected readonly loaded = resource({
    params: () => this.id(),
    loader: async ({ params }) => {
      const proposal = await this.calls.proposal(params);
      return { proposal, card: await this.cards.read(proposal.serviceId) };
    },
  });
  protected readonly proposal = computed(() => (this.loaded.hasValue() ? this.loaded.value().proposal : null));
  protected readonly words = wordSource(computed(() => (this.loaded.hasValue() ? this.loaded.value().card : null)));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected accept(proposal: Proposal): Promise<void> {
    return this.run(() => this.calls.decide(proposal, decision('accept')));
  }

  protected refuse(proposal: Proposal, reason: string): Promise<void> {
    return this.run(() => this.calls.decide(proposal, decision('refuse', reason)));
  }

  protected withdraw({ id }: Proposal): Promise<void> {
    return this.run(() => this.calls.withdraw(id));
  }

  private async run(call: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await call();
      await this.router.navigate([this.mayDecide ? '/banca-dati/coda' : '/banca-dati/proposte']);
    } catch (cause) {
      this.problem.set(toProblem(cause));
      this.loaded.reload();
    } finally {
      this.busy.set(false);
    }
  }
}

const decision = (verdict: Decision['verdict'], reason: string | null = null): Decision => ({ verdict, edited: null, reason });
