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
import { DayPipe, Icon, ProblemTextPipe, TimePipe } from '@soglia/ui';
import { act } from '../shared/act';
import { LegCalls } from '../shared/calls/leg-calls';
import type { LegView } from '../shared/referral-shapes';

/** Words between the two sides, and what one's own agency hands over. */
@Component({
  selector: 'sg-messages',
  imports: [DayPipe, Icon, ProblemTextPipe, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './messages-section.html',
})
export class MessagesSection {
  readonly leg = input.required<LegView>();
  readonly isOpen = input.required<boolean>();
  readonly changed = output<void>();

  private readonly calls = inject(LegCalls);
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly sending = act();
  protected readonly text = linkedSignal<string, string>({ source: () => this.leg().id, computation: () => '' });
  protected readonly missing = signal(false);
  protected readonly receives = computed(() => this.leg().parts.some((part) => ['RT', 'RW', 'RS'].includes(part)));
  /** Who is on one side of the leg, and whom the other can read. */
  protected readonly mayWrite = computed(() => {
    const sends = this.leg().parts.some((part) => part === 'SO' || part === 'SS');
    return this.isOpen() && (sends || (this.receives() && this.leg().level > 0));
  });

  protected async send(kind: 'message' | 'hand-over'): Promise<void> {
    const text = this.text().trim();
    this.missing.set(text === '');
    if (this.missing()) return this.box()?.nativeElement.focus();
    const { id: leg } = this.leg();
    if (!(await this.sending.run([leg, kind, text], (id) => this.calls.write(leg, id, { kind, text })))) return;
    this.text.set('');
    this.changed.emit();
    this.box()?.nativeElement.focus();
  }
}
