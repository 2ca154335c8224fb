// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LegLine } from '../shared/referral-shapes';

/** The other legs of the referral, as far as whoever reads may see them. */
@Component({
  selector: 'sg-other-legs',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="t-altre">
      <h3 class="sg-h3" id="t-altre">{{ 'referrals.leg.others' | transloco }}</h3>
      <ul class="sg-lines sg-small">
        @for (leg of legs(); track leg.id) {
          <li>
            <a routerLink="/rete" [queryParams]="{ tratta: leg.id }" queryParamsHandling="merge">{{
              'referrals.leg.hop' | transloco: { n: leg.hop, unit: leg.unit.name }
            }}</a>
            {{ 'referrals.state.' + leg.state | transloco }}
            @if (leg.reason; as reason) {
              · {{ 'referrals.reason.' + reason | transloco }}
            }
          </li>
        }
      </ul>
    </section>
  `,
})
export class OtherLegsView {
  readonly legs = input.required<readonly LegLine[]>();
}
