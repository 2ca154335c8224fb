// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Loading, pagedList, TimePipe } from '@soglia/ui';
import { MoreView } from '../shared/more-view';
import { ProtectionCalls } from './protection-calls';

/** The log of one record, newest first. */
@Component({
  selector: 'sg-access-log',
  imports: [DayPipe, Empty, Failure, Loading, MoreView, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-box">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-registro">{{ 'desk.log.lines' | transloco }}</h2>
      </div>
      @if (list.first.error(); as cause) {
        <sg-failure [title]="'desk.log.failure' | transloco" [cause]="cause" (again)="list.first.reload()" />
      } @else if (list.page()) {
        @if (list.items().length > 0) {
          <div class="sg-scroll" tabindex="0" role="region" aria-labelledby="t-registro">
            <table class="sg-table sg-table--wide">
              <thead>
                <tr>
                  @for (column of columns; track column) {
                    <th scope="col">{{ 'desk.log.' + column | transloco }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (line of list.items(); track $index) {
                  <tr>
                    <td class="sg-nowrap">{{ line.at | sgDay }} {{ line.at | sgTime }}</td>
                    <td>{{ line.account?.displayName ?? '—' }}</td>
                    <td>{{ line.agency ?? '—' }}</td>
                    <td>{{ verbOf(line.verb) }}</td>
                    <td class="sg-text">{{ line.reason ?? '—' }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <sg-empty [title]="'desk.log.empty' | transloco"
            ><p>{{ 'desk.log.emptyNext' | transloco }}</p></sg-empty
          >
        }
        @if (list.next()) {
          <sg-more [busy]="list.busy()" [problem]="list.problem()" (asked)="list.more()" />
        }
      } @else {
        <sg-loading [rows]="5" />
      }
    </div>
  `,
})
export class AccessLogSection {
  readonly subject = input.required<string>();
  private readonly calls = inject(ProtectionCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly columns = ['at', 'who', 'agency', 'act', 'reason'] as const;
  protected readonly list = pagedList(this.subject, (subject, cursor) => this.calls.accessLog(subject, cursor));

  /** A verb that has no words yet is shown as it is: better odd than missing. */
  protected verbOf(verb: string): string {
    const key = `desk.verb.${verb.replace('.', '-')}`;
    const words = this.texts.translate<string>(key);
    return words === key ? verb : words;
  }
}
