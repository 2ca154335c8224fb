// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Icon, Loading, pagedList, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { DeskCalls, type StepEnd } from '../shared/calls/desk-calls';
import { NeedNamePipe } from '../shared/need-name.pipe';
import type { NextStep } from '../shared/referral-shapes';
import { ReteNav } from '../shared/rete-nav';

const ENDS: Readonly<Record<string, readonly StepEnd[]>> = {
  'follow-up': ['reached-met', 'reached-unmet', 'not-reached'],
  'no-answer': ['done'],
};

/** What somebody at the sender's must say: where a referral goes next, or how it went. Nothing of it is lost: it stands here until it is said. */
@Component({
  selector: 'sg-steps-page',
  imports: [DayPipe, Empty, Failure, Icon, Loading, NeedNamePipe, ProblemTextPipe, ReteNav, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './steps-page.html',
})
export class StepsPage {
  private readonly calls = inject(DeskCalls);
  private readonly all = signal(null);
  protected readonly list = pagedList(this.all, (_all, cursor) => this.calls.nextSteps(cursor));
  protected readonly deed = act();
  /** The step whose end was refused. */
  protected readonly acted = signal<string | null>(null);
  protected readonly said = signal<StepEnd | null>(null);

  protected endsOf({ kind }: NextStep): readonly StepEnd[] {
    return ENDS[kind] ?? [];
  }

  protected async finish(step: NextStep, how: StepEnd): Promise<void> {
    this.acted.set(step.id);
    this.said.set(null);
    if (await this.deed.run([step.id, step.tries, how], () => this.calls.finishStep(step, how, null))) this.said.set(how);
    this.list.first.reload();
  }
}
