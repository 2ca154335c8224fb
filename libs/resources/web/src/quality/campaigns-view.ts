// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CODE_LISTS,
  DayPipe,
  Failure,
  Field,
  Icon,
  LabelPipe,
  labelOf,
  Loading,
  type Problem,
  ProblemTextPipe,
  toProblem,
} from '@soglia/ui';
import { needGroups } from '../shared/need-groups';
import { type QualityLine, UpkeepCalls } from '../shared/calls/upkeep-calls';

/** Rounds of questions to the agencies: those that ran, and a new one. */
@Component({
  selector: 'sg-campaigns',
  imports: [DayPipe, Failure, Field, Icon, LabelPipe, Loading, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './campaigns-view.html',
})
export class CampaignsView {
  readonly agencies = input.required<readonly QualityLine[]>();

  private readonly calls = inject(UpkeepCalls);
  private readonly codeLists = inject(CODE_LISTS);
  /** Made once for each round: a second press asks nobody twice. */
  private id = crypto.randomUUID();
  protected readonly list = resource({ loader: () => this.calls.campaigns() });
  protected readonly groups = computed(() => needGroups(this.codeLists.lists()?.needs ?? []));
  protected readonly busy = signal(false);
  protected readonly started = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected agencyName(id: string): string {
    return this.agencies().find(({ agencyId }) => agencyId === id)?.agencyName ?? id;
  }

  protected needName(code: string): string {
    return labelOf(this.codeLists.lists()?.needs ?? [], code);
  }

  protected async start(agency: string, need: string, staleOnly: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.started.set(false);
    this.problem.set(null);
    try {
      await this.calls.startCampaign(this.id, { agencyId: agency || null, need: need || null, staleOnly });
      this.id = crypto.randomUUID();
      this.started.set(true);
      this.list.reload();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
