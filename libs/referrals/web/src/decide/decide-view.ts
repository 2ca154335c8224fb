// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveName } from '@soglia/referrals-domain';
import { Icon, pageShortcuts, type Problem } from '@soglia/ui';
import type { LegView, UnitLine } from '../shared/referral-shapes';
import { MoveFormView } from './move-form-view';
import type { Said } from './move-form';
import { type MoveOffer, moveOffers } from './move-offers';

export interface Decision {
  readonly offer: MoveOffer;
  readonly said: Said;
}

/** What can be done with a leg now: a button for each row of the journey, and the form of the one that was pressed. */
@Component({
  selector: 'sg-decide',
  imports: [Icon, MoveFormView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decide-view.html',
})
export class DecideView {
  readonly leg = input.required<LegView>();
  readonly units = input.required<readonly UnitLine[]>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly decided = output<Decision>();
  /** A form was opened: what its lists need should be fetched. */
  readonly asked = output<MoveName>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly offers = computed(() => moveOffers(this.leg()));
  private readonly usual = computed(() => this.offers().filter(({ rare }) => !rare));
  /** Some are kept out of the way; where there are no others, they are in nobody's. */
  protected readonly hides = computed(() => this.usual().length > 0 && this.usual().length < this.offers().length);
  protected readonly shown = computed(() => (this.hides() && !this.isWide() ? this.usual() : this.offers()));
  protected readonly isWide = linkedSignal<string, boolean>({ source: () => this.leg().id, computation: () => false });
  private readonly chosen = signal<MoveName | null>(null);
  /** The move whose form is open, while it can still be made. */
  protected readonly open = computed(() => this.offers().find(({ row }) => row.name === this.chosen()) ?? null);

  constructor() {
    const key = (chord: string, move: MoveName) => ({ chord, text: `referrals.shortcut.${move}`, run: () => this.press(move) });
    pageShortcuts([key('a', 'accept'), key('r', 'decline'), key('c', 'claim')]);
  }

  /** It is done: nothing is open any more. */
  close(): void {
    this.chosen.set(null);
  }

  protected press(name: MoveName): void {
    const offer = this.offers().find(({ row }) => row.name === name);
    if (!offer) return;
    if (!offer.opens) {
      this.chosen.set(null);
      this.decided.emit({ offer, said: {} });
    } else {
      this.chosen.set(name);
      this.asked.emit(name);
    }
  }

  protected cancel(name: MoveName): void {
    this.chosen.set(null);
    this.host.nativeElement.querySelector<HTMLElement>(`[data-move="${name}"]`)?.focus();
  }
}
