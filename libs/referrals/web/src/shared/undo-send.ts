// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, pageShortcuts } from '@soglia/ui';

const TICK_MS = 250;
/** The server lets it go a moment after the term: read too early, it would still stand there. */
const SLACK_MS = 1500;

/** A referral is about to leave: how many seconds are left, and the way back. It says so once, not every second. */
@Component({
  selector: 'sg-undo-send',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-blu sg-undo-send">
      <sg-icon name="clock" />
      <span class="sg-grow" aria-hidden="true">{{ 'referrals.undo.leaving' | transloco: { n: seconds() } }}</span>
      <span class="sg-vh" role="status">{{ 'referrals.undo.said' | transloco }}</span>
      @if (seconds() > 0) {
        <button type="button" class="sg-btn sg-btn--small" [attr.aria-disabled]="busy() || null" (click)="undone.emit()">
          <sg-icon name="undo" />{{ 'referrals.undo.undo' | transloco }} <kbd>Ctrl Z</kbd>
        </button>
      }
    </div>
  `,
})
export class UndoSend {
  /** When it leaves. */
  readonly until = input.required<string>();
  readonly busy = input(false);
  readonly undone = output<void>();
  /** It has left by now. */
  readonly left = output<void>();
  private readonly now = signal(Date.now());
  protected readonly seconds = computed(() => Math.max(0, Math.ceil((new Date(this.until()).getTime() - this.now()) / 1000)));

  constructor() {
    pageShortcuts([
      { chord: 'Ctrl+z', text: 'referrals.undo.shortcut', run: () => this.seconds() > 0 && !this.busy() && this.undone.emit() },
    ]);
    const timer = setInterval(() => this.now.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    let told = '';
    effect(() => {
      if (this.now() < new Date(this.until()).getTime() + SLACK_MS || told === this.until()) return;
      told = this.until();
      this.left.emit();
    });
  }
}
