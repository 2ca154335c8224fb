// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type Problem, ProblemTextPipe } from '@soglia/ui';

@Component({
  selector: 'sg-form-foot',
  imports: [Icon, ProblemTextPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-foot-view.html',
  host: { class: 'sg-foot' },
})
export class FormFootView {
  readonly contactId = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly missing = input.required<number>();
  readonly problem = input.required<Problem | null>();
  readonly leaving = input.required<boolean>();
  readonly registerAsked = output<void>();
  readonly missingAsked = output<void>();
  readonly stayAsked = output<void>();
  readonly leaveAsked = output<void>();
  private readonly stay = viewChild<ElementRef<HTMLElement>>('stay');

  focusStay(): void {
    this.stay()?.nativeElement.focus();
  }
}
