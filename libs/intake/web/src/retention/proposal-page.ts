// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Icon, Loading, pagedList, TimePipe, VIEWER } from '@soglia/ui';
import { act } from '../acts/act';
import { MoreView } from '../shared/more-view';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { RetentionCalls } from './retention-calls';
import { StateTag } from './state-tag';

/** One proposal with what it lists, without names; decided by somebody else than whoever proposed it. */
@Component({
  selector: 'sg-disposal-proposal-page',
  imports: [DayPipe, Failure, Icon, Loading, MoreView, ProblemNote, ReasonView, RouterLink, StateTag, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-page.html',
})
export class DisposalProposalPage {
  readonly id = input.required<string>();

  private readonly calls = inject(RetentionCalls);
  private readonly mayApprove = inject(VIEWER).may('disposal.approve');
  protected readonly list = pagedList(this.id, (id, cursor) => this.calls.proposal(id, cursor));
  protected readonly proposal = this.list.page;
  protected readonly decides = computed(() => this.mayApprove && this.proposal()?.state === 'proposed' && !this.proposal()?.isMine);
  protected readonly waitsForOthers = computed(() => this.proposal()?.state === 'proposed' && !this.decides());
  protected readonly doing = signal<'approve' | 'refuse' | null>(null);
  protected readonly deciding = act();

  protected async decide(verdict: 'approve' | 'refuse', reason: string): Promise<void> {
    const proposal = this.proposal();
    if (proposal && (await this.deciding.run(() => this.calls.decide(proposal, verdict, reason)))) this.doing.set(null);
    this.list.first.reload();
  }
}
