// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Icon, type IconName } from '@soglia/ui';
import { type Box, BOXES, type BoxCount, type Boxes } from '../shared/referral-shapes';

const ICONS: Readonly<Record<Box, IconName>> = { 'to-me': 'download', 'from-me': 'upload', 'team-in': 'users', 'team-out': 'send' };

/** The four boxes, each with how much is in it, how much of that is late and how much is due today. */
@Component({
  selector: 'sg-boxes',
  imports: [Failure, Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'referrals.desk.boxes' | transloco">
      <ul>
        @for (box of boxes; track box) {
          <li>
            <a routerLink="/rete" [queryParams]="{ casella: box }" [attr.aria-current]="box === current() ? 'page' : null">
              <sg-icon [name]="icons[box]" />
              <span>{{ 'referrals.box.' + box | transloco }}</span>
              @if (countOf(box); as count) {
                <span>{{ count.total }}</span>
                <small>
                  @if (count.late > 0) {
                    <b>{{ 'referrals.desk.late' | transloco: { n: count.late } }}</b>
                  }
                  @if (count.late > 0 && count.today > 0) {
                    ·
                  }
                  @if (count.today > 0) {
                    {{ 'referrals.desk.today' | transloco: { n: count.today } }}
                  }
                  @if (count.late === 0 && count.today === 0) {
                    {{ (count.total === 0 ? 'referrals.desk.nothing' : 'referrals.desk.inTime') | transloco }}
                  }
                </small>
              }
            </a>
          </li>
        }
        @if (counts()?.nextSteps; as steps) {
          <li>
            <a routerLink="/rete/passi"
              ><sg-icon name="hourglass" /><span>{{ 'referrals.nav.steps' | transloco }}</span
              ><span>{{ steps }}</span></a
            >
          </li>
        }
      </ul>
    </nav>
    @if (failure(); as cause) {
      <sg-failure [title]="'referrals.desk.boxesFailure' | transloco" [cause]="cause" (again)="again.emit()" />
    }
  `,
})
export class BoxesView {
  readonly counts = input.required<Boxes | null>();
  readonly failure = input.required<unknown>();
  readonly current = input.required<Box>();
  readonly again = output<void>();
  protected readonly boxes = BOXES;
  protected readonly icons = ICONS;

  protected countOf(box: Box): BoxCount | null {
    return this.counts()?.items.find((each) => each.box === box) ?? null;
  }
}
