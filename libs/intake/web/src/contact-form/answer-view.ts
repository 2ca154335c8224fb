// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Choice, type ChoiceOption, type CodeLists, Icon } from '@soglia/ui';
import { outcomeLook } from '../shared/outcome-look';
import { UNANSWERED } from './form-edits';
import type { RequestForm } from './form-state';

/** The outcome of the current request; "no answer in the network" asks at once why. */
@Component({
  selector: 'sg-answer',
  imports: [Choice, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-view.html',
})
export class AnswerView {
  readonly request = input.required<RequestForm>();
  readonly lists = input.required<CodeLists>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<RequestForm>>();

  protected readonly groups = computed(() =>
    this.lists().outcomeGroups.map(({ code, label }) => ({
      code,
      label: label.it,
      icon: outcomeLook(code).icon,
      outcomes: this.lists().outcomes.filter((outcome) => outcome.group === code),
    })),
  );
  protected readonly reasons = computed(() =>
    this.lists().gapReasons.map<ChoiceOption>(({ code, label }) => ({ value: code, label: label.it })),
  );
  protected readonly unanswered = computed(() => this.request().outcome === UNANSWERED);
  /** The first outcome of all carries the group's id, so that errors and the shortcut lead to it. */
  protected readonly firstCode = computed(() => this.groups().find((group) => group.outcomes.length > 0)?.outcomes[0]?.code);
}
