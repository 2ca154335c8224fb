// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isOpen } from '@soglia/referrals-domain';
import { Icon } from '@soglia/ui';
import type { LegView } from '../shared/referral-shapes';
import { AttachmentsSection } from './attachments-section';
import { AttemptsSection } from './attempts-section';
import { CardView } from './card-view';
import { MessagesSection } from './messages-section';
import { ProposedView } from './proposed-view';

/** What is known of a leg: duties that wait for nobody, the cards that are open, what was proposed instead, words, files, tries. */
@Component({
  selector: 'sg-leg-main',
  imports: [AttachmentsSection, AttemptsSection, CardView, Icon, MessagesSection, ProposedView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (leg().protocol.duties; as duties) {
      <div class="sg-note is-scadenza">
        <sg-icon name="alert" />
        <div>
          <strong>{{ 'referrals.leg.duties' | transloco }}</strong> {{ duties }}
        </div>
      </div>
    }
    @if (proposed().length > 0) {
      <sg-proposed [cards]="proposed()" />
    }
    @for (card of cards(); track card.level) {
      <sg-card-level [card]="card" />
    } @empty {
      <p class="sg-muted">{{ (isShut() ? 'referrals.card.shut' : 'referrals.card.none') | transloco }}</p>
    }
    <sg-messages [leg]="leg()" [isOpen]="open()" (changed)="changed.emit()" />
    <sg-leg-attachments [leg]="leg()" [isOpen]="open()" (changed)="changed.emit()" />
    <sg-attempts [leg]="leg()" [isOpen]="open()" (changed)="changed.emit()" />
  `,
})
export class LegMainView {
  readonly leg = input.required<LegView>();
  readonly changed = output<void>();
  /** A level that holds nothing is not worth a heading. */
  protected readonly cards = computed(() => this.leg().cards.filter(({ fields }) => fields.length > 0));
  protected readonly open = computed(() => isOpen(this.leg().state));
  protected readonly isShut = computed(() => ['expired', 'withdrawn'].includes(this.leg().legalBasis) || !this.open());
  /** Cards that were proposed with the last refusal. */
  protected readonly proposed = computed(() => {
    const said = this.leg().path.findLast(({ name }) => name === 'decline')?.facts['alternatives'];
    return Array.isArray(said) ? said.filter((id): id is string => typeof id === 'string') : [];
  });
}
