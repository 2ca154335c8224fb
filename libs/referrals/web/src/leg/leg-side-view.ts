// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { isOpen } from '@soglia/referrals-domain';
import type { LegView } from '../shared/referral-shapes';
import { BasisSection } from './basis-section';
import { LevelView } from './level-view';
import { LinksSection } from './links-section';
import { OtherLegsView } from './other-legs-view';
import { PathView } from './path-view';

/** What whoever reads may see, the way of the leg, and what the sender can still change about it. */
@Component({
  selector: 'sg-leg-side',
  imports: [BasisSection, LevelView, LinksSection, OtherLegsView, PathView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-level [leg]="leg()" (changed)="changed.emit()" />
    <sg-path [leg]="leg()" />
    @if (leg().legs.length > 0) {
      <sg-other-legs [legs]="leg().legs" />
    }
    @if (leg().parts.includes('SS') && open()) {
      <sg-basis [leg]="leg()" (changed)="changed.emit()" />
    }
    @if (mayLink()) {
      <sg-links [leg]="leg()" (changed)="changed.emit()" />
    }
  `,
})
export class LegSideView {
  readonly leg = input.required<LegView>();
  readonly changed = output<void>();
  protected readonly open = computed(() => isOpen(this.leg().state));
  protected readonly mayLink = computed(
    () => this.leg().links.length > 0 && this.open() && this.leg().parts.some((part) => ['SO', 'SS', 'CU'].includes(part)),
  );
}
