// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type Problem, ProblemTextPipe, TimePipe } from '@soglia/ui';
import type { DraftState } from '../drafts/draft-keeper';

/** Where what was written is safe, what is missing, and the way to the end of it. */
@Component({
  selector: 'sg-form-foot',
  imports: [Icon, ProblemTextPipe, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-foot-view.html',
  host: { class: 'sg-foot' },
})
export class FormFootView {
  readonly contactId = input.required<string>();
  readonly isAmendment = input(false);
  readonly busy = input.required<boolean>();
  readonly waiting = input.required<boolean>();
  readonly missing = input.required<number>();
  readonly problem = input.required<Problem | null>();
  readonly draft = input.required<DraftState>();
  readonly savedAt = input.required<string | null>();
  readonly canUndo = input.required<boolean>();
  readonly registerAsked = output<void>();
  readonly missingAsked = output<void>();
  readonly undoAsked = output<void>();

  protected readonly stateKey = computed(() => `intake.foot.state.${this.busy() ? 'registering' : this.draft()}`);
  protected readonly isSafe = computed(() => this.draft() === 'server');
}
