// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Choice, type ChoiceOption, type CodeLists, Icon, labelOf, UrgencyBars } from '@soglia/ui';
import { OutcomeTag } from '../shared/outcome-tag';
import { urgencyLevel } from '../shared/urgency-level';
import type { RequestForm } from './form-state';

/** One request: open to change when it is the current one, otherwise told in tags. */
@Component({
  selector: 'sg-request-card',
  imports: [Choice, Icon, OutcomeTag, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-card-view.html',
})
export class RequestCardView {
  readonly request = input.required<RequestForm>();
  readonly lists = input.required<CodeLists>();
  readonly isCurrent = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly chosen = output<void>();
  readonly removed = output<void>();
  readonly edited = output<Partial<RequestForm>>();

  protected readonly name = computed(() => labelOf(this.lists().needs, this.request().need));
  protected readonly family = computed(() => {
    const parent = this.lists().needs.find((need) => need.code === this.request().need)?.parent;
    return parent ? labelOf(this.lists().needs, parent) : null;
  });
  protected readonly areaName = computed(() => labelOf(this.lists().areas, this.request().area ?? ''));
  protected readonly urgencyName = computed(() => labelOf(this.lists().urgencies, this.request().urgency));
  protected readonly level = computed(() => urgencyLevel(this.lists(), this.request().urgency));
  protected readonly urgencies = computed(() =>
    this.lists().urgencies.map<ChoiceOption>(({ code, label }, index) => ({ value: code, label: label.it, bars: index + 1 })),
  );
  protected readonly gap = computed(() => {
    const reason = this.request().gapReason;
    return reason ? labelOf(this.lists().gapReasons, reason) : null;
  });
  protected readonly areaError = computed(() => this.errors().get(`area-${this.request().key}`) ?? null);
}
