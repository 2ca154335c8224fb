// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LegCalls } from '../shared/calls/leg-calls';

/** What whoever declined proposed instead: cards of the databank, by name. */
@Component({
  selector: 'sg-proposed',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="t-proposte">
      <h3 class="sg-h3" id="t-proposte">{{ 'referrals.proposed.title' | transloco }}</h3>
      <ul class="sg-lines">
        @for (id of cards(); track id; let index = $index) {
          <li>
            <a [routerLink]="['/banca-dati/schede', id]">{{
              nameOf(id) ?? ('referrals.proposed.unnamed' | transloco: { n: index + 1 })
            }}</a>
          </li>
        }
      </ul>
    </section>
  `,
})
export class ProposedView {
  readonly cards = input.required<readonly string[]>();
  private readonly calls = inject(LegCalls);
  private readonly names = resource({ params: () => this.cards(), loader: ({ params }) => this.calls.cardNames(params) });

  protected nameOf(id: string): string | null {
    return this.names.hasValue() ? (this.names.value()[id] ?? null) : null;
  }
}
