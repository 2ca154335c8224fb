// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Loading, pagedList } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { QueueCalls } from '../shared/calls/queue-calls';

/** What one's own agency has proposed, and what became of it. */
@Component({
  selector: 'sg-proposals-page',
  imports: [DayPipe, DeskNav, Empty, Failure, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-page sg-stack">
      <div class="sg-desk-head">
        <h1 class="sg-h1" tabindex="-1">{{ 'resources.mine.title' | transloco }}</h1>
        <sg-desk-nav />
      </div>
      <section class="sg-box" [attr.aria-label]="'resources.mine.title' | transloco">
        @if (list.first.error(); as cause) {
          <sg-failure [title]="'resources.mine.failure' | transloco" [cause]="cause" (again)="list.first.reload()" />
        } @else if (list.page()) {
          <ul>
            @for (line of list.items(); track line.id) {
              <li>
                <a class="sg-item" [routerLink]="['/banca-dati/coda', line.id]">
                  <b>{{ line.serviceName }}</b>
                  <span class="sg-tag">{{ 'resources.proposal.state.' + line.state | transloco }}</span>
                  <small class="sg-dots">
                    <span>{{ line.proposedAt | sgDay }}</span>
                    @if (line.reason) {
                      <span>{{ line.reason }}</span>
                    }
                  </small>
                </a>
              </li>
            } @empty {
              <li>
                <sg-empty [title]="'resources.mine.empty' | transloco"
                  ><p>{{ 'resources.mine.emptyNext' | transloco }}</p></sg-empty
                >
              </li>
            }
          </ul>
          @if (list.next()) {
            <div class="sg-box-foot">
              <button type="button" class="sg-btn" [attr.aria-disabled]="list.busy() || null" (click)="list.more()">
                {{ 'resources.more' | transloco }}
              </button>
            </div>
          }
        } @else {
          <sg-loading [rows]="4" />
        }
      </section>
    </div>
  `,
})
export class ProposalsPage {
  private readonly calls = inject(QueueCalls);
  protected readonly list = pagedList(
    computed(() => null),
    (_, cursor) => this.calls.proposals(cursor),
  );
}
