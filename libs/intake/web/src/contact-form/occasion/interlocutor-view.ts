// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, LabelPipe } from '@soglia/ui';
import { type InterlocutorForm, SELF } from '../../form/form-state';

/** Who is talking; for anybody but the person, how they stand to the person and whether the person knows. */
@Component({
  selector: 'sg-interlocutor',
  imports: [LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './interlocutor-view.html',
})
export class InterlocutorView {
  readonly talks = input.required<InterlocutorForm>();
  readonly lists = input.required<CodeLists>();
  /** The rarer questions are asked too. */
  readonly more = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<InterlocutorForm>>();

  protected readonly isSelf = computed(() => this.talks().kind === SELF);
  protected readonly isBody = computed(() => this.talks().kind === 'ORGANISATION');
  protected readonly informedChoices = ['present', 'informed', 'not-informed'] as const;

  protected pickInformed(value: string): void {
    this.edited.emit({ informed: this.informedChoices.find((each) => each === value) ?? null });
  }
}
