// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '@soglia/ui';
import { type Card, organizationOf } from '../shared/calls/card-shapes';
import type { WordSource } from '../shared/field-words';
import { sectionsOf } from './card-sections';

/** The whole of a card, each field with the day on which it was last touched. */
@Component({
  selector: 'sg-card-sections',
  imports: [DayPipe, NgTemplateOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './card-sections-view.html',
})
export class CardSectionsView {
  readonly card = input.required<Card>();
  readonly words = input.required<WordSource>();
  protected readonly sections = computed(() => sectionsOf(this.card(), this.words()));
  protected readonly organization = computed(() => organizationOf(this.card()));
}
