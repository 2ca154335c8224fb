// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon, ProblemTextPipe, TimePipe } from '@soglia/ui';
import { act } from '../shared/act';
import { LegCalls } from '../shared/calls/leg-calls';
import { CHANNELS, type LegView } from '../shared/referral-shapes';

/** Tries to reach the person: when and how, never what was said. */
@Component({
  selector: 'sg-attempts',
  imports: [DayPipe, Icon, ProblemTextPipe, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attempts-section.html',
})
export class AttemptsSection {
  readonly leg = input.required<LegView>();
  readonly isOpen = input.required<boolean>();
  readonly changed = output<void>();

  private readonly calls = inject(LegCalls);
  protected readonly channels = CHANNELS;
  protected readonly recording = act();
  /** Whether it is asked how it went; another leg begins shut. */
  protected readonly asks = linkedSignal<string, boolean>({ source: () => this.leg().id, computation: () => false });
  protected readonly mayRecord = computed(() => this.isOpen() && this.leg().parts.length > 0 && this.leg().level > 0);

  protected async record(channel: string, reached: boolean): Promise<void> {
    const { id: leg } = this.leg();
    const kept = CHANNELS.find((each) => each === channel) ?? 'phone';
    const at = new Date().toISOString();
    const done = await this.recording.run([leg, kept, reached], (id) => this.calls.recordAttempt(leg, id, { at, channel: kept, reached }));
    if (!done) return;
    this.asks.set(false);
    this.changed.emit();
  }
}
