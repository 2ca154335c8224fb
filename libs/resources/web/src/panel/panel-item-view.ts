// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '@soglia/ui';
import { eligibilityLook } from '../shared/eligibility-look';
import { EligibilityView } from '../shared/eligibility-view';
import { FactsView } from '../shared/facts-view';
import { QuestionView } from '../shared/question-view';
import type { FoundResource, PersonFacts } from '../shared/calls/search-shapes';
import { SheetView } from '../shared/sheet-view';

const SAID = 2;
/** Told by the facts already. */
const SEEN = ['near', 'open-now', 'places-free', 'fresh'];

/** One resource beside a request: for whom, why here, and the button that picks it. */
@Component({
  selector: 'sg-panel-item',
  imports: [EligibilityView, FactsView, Icon, QuestionView, SheetView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-contents' },
  templateUrl: './panel-item-view.html',
})
export class PanelItemView {
  readonly resource = input.required<FoundResource>();
  readonly place = input.required<number>();
  readonly isChosen = input.required<boolean>();
  /** Whether its question is answered here; the same question is answered once for all that ask it. */
  readonly asks = input(true);
  readonly picked = output<void>();
  readonly undone = output<void>();
  readonly answered = output<PersonFacts>();

  protected readonly look = computed(() => {
    const eligibility = this.resource().eligibility;
    return eligibility ? eligibilityLook(eligibility) : { icon: 'pin' as IconName, tone: '', word: '' };
  });
  protected readonly questions = computed(() => {
    const eligibility = this.resource().eligibility;
    return this.asks() && eligibility?.answer === 'unknown' ? eligibility.ask.slice(0, 1) : [];
  });
  /** The weightiest reasons; all of them are on the page of the search. */
  protected readonly reasons = computed(() =>
    this.resource()
      .reasons.filter(({ code, weight }) => weight > 0 && !SEEN.includes(code))
      .slice(0, SAID)
      .map(({ text }) => text)
      .join(' · '),
  );
}
