// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { CODE_LISTS, DayPipe, Empty, Failure, labelOf, Loading } from '@soglia/ui';
import { ListCalls } from '../lists/list-calls';
import type { ContactLine } from '../lists/list-shapes';
import { SentTagView } from '../shared/sent-tag-view';

const SHOWN = 5;

const byDay = (one: ContactLine, other: ContactLine) => (one.followUpOn ?? '').localeCompare(other.followUpOn ?? '');

/** What is to be taken up again by today, what is most overdue first. */
@Component({
  selector: 'sg-follow-ups',
  imports: [DayPipe, Empty, Failure, Loading, RouterLink, SentTagView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-riprendere">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-riprendere">{{ 'desk.followUps.title' | transloco }}</h2>
        @if (count(); as text) {
          <span class="sg-tag is-scadenza">{{ text }}</span>
        }
        <a class="sg-push sg-small" routerLink="/sportello/contatti" [queryParams]="{ riprendere: 'si' }">{{
          'desk.followUps.all' | transloco
        }}</a>
      </div>
      @if (due.error(); as cause) {
        <sg-failure [title]="'desk.followUps.failure' | transloco" [cause]="cause" (again)="due.reload()" />
      } @else if (due.hasValue()) {
        <ul>
          @for (contact of shown(); track contact.id) {
            <li>
              <a class="sg-item" [routerLink]="['/sportello/contatti', contact.id]">
                <b>{{ needs(contact) }}</b>
                @if (contact.followUpOn; as day) {
                  <span class="sg-due" [class]="day < today ? 'is-ritardo' : 'is-scadenza'">{{
                    day < today ? (day | sgDay) : ('desk.followUps.today' | transloco)
                  }}</span>
                }
                <small>{{ contact.accessPoint.name }}</small>
                @for (referral of referrals(contact); track referral.id) {
                  <small class="sg-row"><sg-sent-tag [referral]="referral" /></small>
                }
              </a>
            </li>
          } @empty {
            <li>
              <sg-empty [title]="'desk.followUps.empty' | transloco" />
            </li>
          }
        </ul>
      } @else {
        <sg-loading [rows]="2" />
      }
    </section>
  `,
})
export class FollowUpsSection {
  private readonly calls = inject(ListCalls);
  private readonly codeLists = inject(CODE_LISTS);
  protected readonly today = romeDay(new Date());
  protected readonly due = resource({ loader: () => this.calls.followUps() });
  protected readonly shown = computed(() => (this.due.hasValue() ? [...this.due.value().items].sort(byDay).slice(0, SHOWN) : []));
  protected readonly count = computed(() => {
    if (!this.due.hasValue() || this.due.value().items.length === 0) return null;
    const { total, items } = this.due.value();
    return String(total ?? items.length);
  });

  /** What was sent on and came back is why a contact is here. */
  protected referrals(contact: ContactLine) {
    return contact.requests.flatMap(({ referral }) => (referral && referral.state !== 'open' ? [referral] : []));
  }

  protected needs(contact: ContactLine): string {
    const lists = this.codeLists.lists();
    return lists ? contact.requests.map((request) => labelOf(lists.needs, request.need)).join(', ') : '';
  }
}
