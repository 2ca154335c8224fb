// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon } from '@soglia/ui';
import { type Card, organizationOf } from '../shared/calls/card-shapes';
import { FreshnessTag } from '../shared/freshness-tag';
import { SheetView } from '../shared/sheet-view';

/** What a card is, how sure we are of it, and what can be done with it. */
@Component({
  selector: 'sg-card-head',
  imports: [DayPipe, FreshnessTag, Icon, RouterLink, SheetView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './card-head-view.html',
})
export class CardHeadView {
  readonly id = input.required<string>();
  readonly card = input.required<Card>();

  protected readonly organization = computed(() => organizationOf(this.card()));
  protected readonly phone = computed(() => {
    const { phones, places } = this.card().form;
    return (phones[0] ?? places.flatMap((place) => place.phones)[0])?.number ?? null;
  });
  protected readonly namedAgencies = computed(() =>
    this.card()
      .visibleTo.map(({ name }) => name)
      .join(', '),
  );
}
