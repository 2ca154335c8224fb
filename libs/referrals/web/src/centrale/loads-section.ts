// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Loading } from '@soglia/ui';
import { CentraleCalls } from './centrale-calls';

const FIGURES = ['open', 'late', 'waiting', 'freePlaces', 'medianDecisionHours', 'declined30d'] as const;

/** How much each agency has, so that what is sent elsewhere goes where there is room. */
@Component({
  selector: 'sg-agency-loads',
  imports: [Failure, Loading, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box sg-scroll" tabindex="0" aria-labelledby="t-carichi">
      @if (loads.error(); as cause) {
        <h2 class="sg-vh" id="t-carichi">{{ 'centrale.loads.title' | transloco }}</h2>
        <sg-failure [title]="'centrale.loads.failure' | transloco" [cause]="cause" (again)="loads.reload()" />
      } @else {
        <table class="sg-table sg-table--wide">
          <caption id="t-carichi">
            {{
              'centrale.loads.title' | transloco
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'centrale.loads.agency' | transloco }}</th>
              @for (figure of figures; track figure) {
                <th scope="col" class="is-number">{{ 'centrale.loads.' + figure | transloco }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (load of items(); track load.agencyId) {
              <tr>
                <th scope="row">{{ load.agencyName }}</th>
                @for (figure of figures; track figure) {
                  <td class="is-number">{{ load[figure] ?? '—' }}</td>
                }
              </tr>
            } @empty {
              <tr>
                <td [attr.colspan]="figures.length + 1">
                  @if (loads.isLoading()) {
                    <sg-loading [rows]="3" />
                  } @else {
                    {{ 'centrale.loads.none' | transloco }}
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </section>
  `,
})
export class LoadsSection {
  private readonly calls = inject(CentraleCalls);
  protected readonly figures = FIGURES;
  protected readonly loads = resource({ loader: () => this.calls.loads() });
  protected readonly items = computed(() => (this.loads.hasValue() ? this.loads.value() : []));
}
