// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EventNamePipe } from '../shared/event-name.pipe';
import { momentText } from '../shared/due-look';
import type { LegView } from '../shared/referral-shapes';
import { legPath } from './leg-path';

/** The way of a leg: what happened, by whom; then the terms that are ahead of it. */
@Component({
  selector: 'sg-path',
  imports: [EventNamePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="t-percorso">
      <h3 class="sg-h3" id="t-percorso">{{ 'referrals.path.title' | transloco }}</h3>
      <ol class="sg-time">
        @for (step of steps(); track $index) {
          <li [class.is-late]="step.look === 'late'" [class.is-next]="step.look === 'next'">
            @if (step.event; as event) {
              <b>{{ event.name | eventName }}</b>
              <time [attr.datetime]="event.at">{{ moment(event.at) }}</time>
              · {{ event.who ?? ('referrals.part.' + event.part | transloco) }}
              @if (event.reason; as reason) {
                <br />{{ 'referrals.reason.' + reason | transloco }}
              }
              @if (questionOf(event.facts); as question) {
                <br />{{ 'referrals.question.' + question | transloco }}
              }
              @if (outcomeOf(event.facts); as outcome) {
                <br />{{ 'referrals.outcome.' + outcome | transloco }}
              }
            } @else {
              <b>{{ 'referrals.path.' + step.title | transloco: { what: ('referrals.clock.' + step.clock | transloco) } }}</b>
              @if (step.detail; as detail) {
                <span class="sg-muted">{{ 'referrals.path.' + detail | transloco: { when: moment(step.detailAt!) } }}</span>
              }
            }
          </li>
        }
      </ol>
    </section>
  `,
})
export class PathView {
  readonly leg = input.required<LegView>();
  protected readonly steps = computed(() => legPath(this.leg()));
  protected readonly moment = momentText;

  protected questionOf = (facts: Readonly<Record<string, unknown>>) => text(facts['question']);
  protected outcomeOf = (facts: Readonly<Record<string, unknown>>) => text(facts['outcome']);
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
