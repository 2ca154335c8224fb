// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, TimePipe } from '@soglia/ui';
import type { Supervision } from './supervision-shapes';

/** Contacts that lack what their access point must fill, each with what is missing. */
@Component({
  selector: 'sg-incomplete',
  imports: [DayPipe, Empty, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-incompleti">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-incompleti">{{ 'desk.supervision.incomplete' | transloco }}</h2>
        <span class="sg-tag">{{ board().incomplete.length }}</span>
      </div>
      <ul>
        @for (contact of board().incomplete; track contact.contactId) {
          <li>
            <a class="sg-item" [routerLink]="['/sportello/contatti', contact.contactId]">
              <b>{{ contact.occurredAt | sgDay }} {{ contact.occurredAt | sgTime }}</b>
              <span class="sg-small sg-muted">{{ nameOf(contact.accessPoint) }}</span>
              <small class="sg-row">
                @for (section of contact.missing; track section) {
                  <span class="sg-tag is-scadenza">{{ 'desk.section.' + section | transloco }}</span>
                }
              </small>
            </a>
          </li>
        } @empty {
          <li>
            <sg-empty [title]="'desk.supervision.complete' | transloco" />
          </li>
        }
      </ul>
    </section>
  `,
})
export class IncompleteView {
  readonly board = input.required<Supervision>();

  protected nameOf(code: string): string {
    return this.board().accessPoints.find((point) => point.code === code)?.name ?? code;
  }
}
