// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Icon, Loading, PageTitle } from '@soglia/ui';
import { CardCalls } from '../shared/calls/card-calls';
import { wordSource } from '../shared/word-source';
import { CardHeadView } from './card-head-view';
import { CardSectionsView } from './card-sections-view';
import { HistoryView } from './history-view';
import { WRITTEN } from './just-written';

@Component({
  selector: 'sg-card-page',
  imports: [CardHeadView, CardSectionsView, Failure, HistoryView, Icon, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './card-page.html',
})
export class CardPage {
  readonly id = input.required<string>();
  /** What has just been done, and led here. */
  readonly esito = input<string>();

  private readonly calls = inject(CardCalls);
  private readonly title = inject(PageTitle);
  protected readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly card = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly words = wordSource(this.card);
  protected readonly done = computed(() => WRITTEN.find((each) => each === this.esito()) ?? null);

  constructor() {
    effect(() => {
      const card = this.card();
      if (card) this.title.set(card.form.name);
    });
  }
}
