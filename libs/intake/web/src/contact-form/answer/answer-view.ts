// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Choice, type ChoiceOption, type CodeLists, Icon, inLanguage, LabelPipe } from '@soglia/ui';
import { outcomeLook } from '../../shared/outcome-look';
import { UNANSWERED } from '../../form/form-edits';
import type { RequestForm } from '../../form/form-state';

/** The outcome of the current request; "no answer in the network" asks at once why. */
@Component({
  selector: 'sg-answer',
  imports: [Choice, Icon, LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-view.html',
})
export class AnswerView {
  readonly request = input.required<RequestForm>();
  readonly lists = input.required<CodeLists>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<RequestForm>>();
  /** The control that comes next. */
  readonly focusAsked = output<string>();

  /** Each group is a digit: the keys count the groups that are there. */
  protected readonly groups = computed(() =>
    this.lists()
      .outcomeGroups.filter(({ code }) => this.lists().outcomes.some((outcome) => outcome.group === code))
      .map(({ code, label }) => ({
        code,
        label,
        icon: outcomeLook(code).icon,
        outcomes: this.lists().outcomes.filter((outcome) => outcome.group === code),
      })),
  );
  protected readonly reasons = computed(() =>
    this.lists().gapReasons.map<ChoiceOption>(({ code, label }) => ({ value: code, label: inLanguage(label) })),
  );
  protected readonly unanswered = computed(() => this.request().outcome === UNANSWERED);
  /** The first outcome of all carries the group's id, so that errors and the shortcut lead to it. */
  protected readonly firstCode = computed(() => this.groups().find((group) => group.outcomes.length > 0)?.outcomes[0]?.code);

  /** Within the outcomes a digit is a group, within the reasons a reason; the keys of urgency are those of the rest of the page. */
  protected pressed(event: KeyboardEvent): void {
    const place = Number(event.key) - 1;
    if (event.ctrlKey || event.metaKey || event.altKey || !Number.isInteger(place) || place < 0) return;
    const outcome = this.groups()[place]?.outcomes[0];
    event.preventDefault();
    if (!outcome) return;
    this.edited.emit({ outcome: outcome.code });
    this.focusAsked.emit(outcome.code === UNANSWERED ? `motivo-${this.request().key}` : this.outcomeId(outcome.code));
  }

  protected reasonPressed(event: KeyboardEvent): void {
    const place = Number(event.key) - 1;
    if (event.ctrlKey || event.metaKey || event.altKey || !Number.isInteger(place) || place < 0) return;
    const reason = this.lists().gapReasons[place];
    event.preventDefault();
    if (reason) this.edited.emit({ gapReason: reason.code });
  }

  protected outcomeId(code: string): string {
    return `esito-${this.request().key}${code === this.firstCode() ? '' : `-${code}`}`;
  }
}
