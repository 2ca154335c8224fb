// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Icon, Loading, pagedList, ProblemTextPipe, TimePipe } from '@soglia/ui';
import { act } from '../shared/act';
import { type Delivery, NoticeCalls } from './notice-calls';

/** What an agency's system did not take, and that it can be sent again. */
@Component({
  selector: 'sg-failed-deliveries',
  imports: [DayPipe, Failure, Icon, Loading, ProblemTextPipe, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list.first.error(); as cause) {
      <sg-failure [title]="'centrale.webhooks.failure' | transloco" [cause]="cause" (again)="list.first.reload()" />
    } @else if (list.page()) {
      <ul class="sg-stack">
        @for (delivery of list.items(); track delivery.id) {
          <li class="sg-row sg-small">
            <code>{{ delivery.type }}</code>
            <span>{{ delivery.createdAt | sgDay }} {{ delivery.createdAt | sgTime }}</span>
            <span>{{ 'centrale.webhooks.tries' | transloco: { n: delivery.attempts } }}</span>
            @if (delivery.lastError; as why) {
              <span>{{ 'centrale.deliveryError.' + why | transloco }}</span>
            } @else {
              <span>{{ delivery.lastStatus }}</span>
            }
            <button type="button" class="sg-btn sg-btn--small" [attr.aria-disabled]="deed.busy() || null" (click)="replay(delivery)">
              <sg-icon name="send" />{{ 'centrale.webhooks.replay' | transloco }}<span class="sg-vh"> {{ delivery.type }}</span>
            </button>
          </li>
        } @empty {
          <li class="sg-muted">{{ 'centrale.webhooks.noneFailed' | transloco }}</li>
        }
      </ul>
      @if (deed.problem(); as refusal) {
        <p class="sg-error" role="alert"><sg-icon name="alert" /> {{ refusal | problemText }}</p>
      }
      @if (list.next()) {
        <button type="button" class="sg-btn sg-btn--small" (click)="list.more()">{{ 'referrals.more' | transloco }}</button>
      }
    } @else {
      <sg-loading [rows]="2" />
    }
  `,
})
export class FailedDeliveriesView {
  readonly webhook = input.required<string>();
  readonly replayed = output<void>();
  private readonly calls = inject(NoticeCalls);
  protected readonly list = pagedList(this.webhook, (webhook, cursor) => this.calls.failedDeliveries(webhook, cursor));
  protected readonly deed = act();

  protected async replay({ id }: Delivery): Promise<void> {
    if (!(await this.deed.run(['replay', id], () => this.calls.replay(id)))) return;
    this.list.first.reload();
    this.replayed.emit();
  }
}
