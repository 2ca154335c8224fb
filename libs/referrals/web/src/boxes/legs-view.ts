// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty, Failure, Icon, Loading, type Problem, ProblemTextPipe } from '@soglia/ui';
import { groupLegs } from '../shared/group-legs';
import { LegLineView } from '../shared/leg-line-view';
import { type LegLine, type Shown, SHOWN, type Sort } from '../shared/referral-shapes';
import type { InboxAsk } from './inbox-url';

/** The legs of a box: by term, in groups; or the newest first. */
@Component({
  selector: 'sg-legs',
  imports: [Empty, Failure, Icon, LegLineView, Loading, ProblemTextPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './legs-view.html',
})
export class LegsView {
  readonly ask = input.required<InboxAsk>();
  readonly legs = input.required<readonly LegLine[]>();
  readonly isRead = input.required<boolean>();
  readonly failure = input.required<unknown>();
  readonly next = input.required<string | null>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  /** The leg that is open beside the list. */
  readonly open = input.required<string | null>();
  readonly shownAs = output<Shown>();
  readonly sortedAs = output<Sort>();
  readonly more = output<void>();
  readonly again = output<void>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly views = SHOWN;
  protected readonly now = computed(() => (this.legs(), new Date()));
  protected readonly groups = computed(() =>
    this.ask().sort === 'due' && this.ask().show !== 'ended'
      ? groupLegs(this.legs(), this.now())
      : this.legs().length > 0
        ? [{ group: null, legs: this.legs() }]
        : [],
  );
  /** In the order in which they stand on the page. */
  readonly shown = computed(() => this.groups().flatMap(({ legs }) => legs));

  focus(id: string): void {
    this.host.nativeElement.querySelector<HTMLElement>(`a[data-leg="${id}"]`)?.focus();
  }

  protected isIncoming(): boolean {
    return this.ask().box === 'to-me' || this.ask().box === 'team-in';
  }
}
