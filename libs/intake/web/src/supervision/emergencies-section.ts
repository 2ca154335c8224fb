// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Loading, pagedList, TimePipe } from '@soglia/ui';
import { MoreView } from '../shared/more-view';
import { ProtectionCalls } from '../protection/protection-calls';

/** Who opened in an emergency what they may not know of, and why: the head answers for it. */
@Component({
  selector: 'sg-emergencies',
  imports: [DayPipe, Empty, Failure, Loading, MoreView, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-emergenze">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-emergenze">{{ 'desk.supervision.emergencies' | transloco }}</h2>
        <a class="sg-push sg-small" routerLink="/sportello/emergenza">{{ 'desk.emergency.page' | transloco }}</a>
      </div>
      @if (list.first.error(); as cause) {
        <sg-failure [title]="'desk.supervision.failure' | transloco" [cause]="cause" (again)="list.first.reload()" />
      } @else if (list.page()) {
        <ul>
          @for (line of list.items(); track line.id) {
            <li class="sg-item">
              <b>{{ line.openedAt | sgDay }} {{ line.openedAt | sgTime }}</b>
              <span class="sg-tag is-soppresso">{{ 'desk.supervision.subjects' | transloco: { n: line.subjects } }}</span>
              <small>{{ line.displayName ?? '—' }} · {{ line.agency ?? '—' }}</small>
              <small class="sg-text">{{ line.reason }}</small>
            </li>
          } @empty {
            <li>
              <sg-empty [title]="'desk.supervision.noEmergency' | transloco" />
            </li>
          }
        </ul>
        @if (list.next()) {
          <sg-more [busy]="list.busy()" [problem]="list.problem()" (asked)="list.more()" />
        }
      } @else {
        <sg-loading [rows]="2" />
      }
    </section>
  `,
})
export class EmergenciesSection {
  private readonly calls = inject(ProtectionCalls);
  protected readonly list = pagedList(
    computed(() => null),
    (_, cursor) => this.calls.emergencies(cursor),
  );
}
