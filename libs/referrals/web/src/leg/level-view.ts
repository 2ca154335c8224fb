// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IN_CHARGE, isOpen } from '@soglia/referrals-domain';
import { Field, Icon, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { LegCalls } from '../shared/calls/leg-calls';
import { LEAST_REASON, type LegView } from '../shared/referral-shapes';

const LEVELS = [0, 1, 2, 3] as const;

/** How much of what was disclosed is open, what would open next, and the way to the last level: with a reason, which is logged. */
@Component({
  selector: 'sg-level',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './level-view.html',
})
export class LevelView {
  readonly leg = input.required<LegView>();
  readonly changed = output<void>();

  private readonly calls = inject(LegCalls);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly levels = LEVELS;
  protected readonly opening = act();
  protected readonly short = signal(false);
  protected readonly asks = linkedSignal<string, boolean>({ source: () => this.leg().id, computation: () => false });
  protected readonly isSender = computed(() => this.leg().parts.some((part) => part === 'SO' || part === 'SS'));
  /** What has ended opens nothing more. */
  protected readonly next = computed(() => (isOpen(this.leg().state) ? (this.leg().opensNext[0] ?? null) : null));
  protected readonly mayOpenAll = computed(() => {
    const { state, level, parts } = this.leg();
    const inCharge = (IN_CHARGE as readonly string[]).includes(state);
    return inCharge && level === 2 && parts.some((part) => part === 'RT' || part === 'RW' || part === 'RS');
  });
  protected readonly least = LEAST_REASON;

  protected async open(text: string): Promise<void> {
    const reason = text.trim();
    this.short.set(reason.length < LEAST_REASON);
    if (this.short()) return this.box()?.nativeElement.focus();
    const leg = this.leg();
    if (await this.opening.run([leg.id, reason], () => this.calls.openExtended(leg, reason))) {
      this.asks.set(false);
      this.changed.emit();
    }
  }
}
