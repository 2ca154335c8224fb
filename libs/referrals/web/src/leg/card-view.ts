// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '@soglia/ui';
import type { DisclosedCard } from '../shared/referral-shapes';

/** One level of what was disclosed, as it was frozen when it left. */
@Component({
  selector: 'sg-card-level',
  imports: [DayPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [attr.aria-labelledby]="'t-scheda-' + card().level">
      <div class="sg-sub">
        <h3 class="sg-h3" [id]="'t-scheda-' + card().level">{{ 'referrals.card.level.' + card().level | transloco }}</h3>
        <span class="sg-small sg-muted">{{
          (card().fields.length === 1 ? 'referrals.card.copy1' : 'referrals.card.copy')
            | transloco: { n: card().fields.length, day: (card().frozenAt | sgDay) }
        }}</span>
      </div>
      <dl class="sg-kv">
        @for (each of card().fields; track each.field) {
          <dt>{{ each.label }}</dt>
          <dd>{{ each.value }}</dd>
        }
      </dl>
    </section>
  `,
})
export class CardView {
  readonly card = input.required<DisclosedCard>();
}
