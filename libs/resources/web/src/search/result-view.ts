// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, numberText } from '@soglia/ui';
import { EligibilityView } from '../shared/eligibility-view';
import { FactsView } from '../shared/facts-view';
import { languageName } from '../shared/languages';
import type { FoundResource } from '../shared/calls/search-shapes';

/** One result: what it is, for whom, how sure we are, and why it stands here. */
@Component({
  selector: 'sg-result',
  imports: [EligibilityView, FactsView, Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="sg-h2">
      <a [routerLink]="['/banca-dati/schede', resource().id]">{{ resource().name }}</a>
    </h2>
    <p class="sg-row sg-small">
      <span>{{ resource().organization }}</span>
      @if (resource().visibility !== 'public') {
        <span class="sg-tag is-scadenza"><sg-icon name="lock" />{{ 'resources.tier.' + resource().visibility | transloco }}</span>
      }
    </p>
    @if (resource().short; as short) {
      <p>{{ short }}</p>
    }
    @if (resource().eligibility; as eligibility) {
      <sg-eligibility [eligibility]="eligibility" />
    }
    <sg-resource-facts [resource]="resource()" />
    @if (!resource().cost.free && resource().cost.text; as cost) {
      <p class="sg-small">{{ 'resources.search.cost' | transloco: { cost } }}</p>
    }
    @if (resource().languages.length > 0) {
      <p class="sg-small sg-muted">{{ 'resources.search.languages' | transloco: { names: languages() } }}</p>
    }
    @if (resource().reasons.length > 0) {
      <details class="sg-why">
        <summary>{{ 'resources.search.why' | transloco: { place: place() } }}</summary>
        <ul>
          @for (reason of resource().reasons; track reason.code) {
            <li>
              <span>{{ reason.text }}</span>
              <span class="sg-muted">{{ signed(reason.weight) }}</span>
            </li>
          }
        </ul>
      </details>
    }
  `,
})
export class ResultView {
  readonly resource = input.required<FoundResource>();
  readonly place = input.required<number>();

  protected languages(): string {
    return this.resource().languages.map(languageName).join(', ');
  }

  /** Points with their sign: what lifts and what sinks. */
  protected signed(weight: number): string {
    return numberText(weight, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  }
}
