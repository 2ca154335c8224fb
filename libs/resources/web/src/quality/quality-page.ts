// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Icon, Loading, VIEWER } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { UpkeepCalls } from '../shared/calls/upkeep-calls';
import { CampaignsView } from './campaigns-view';
import { QualityTableView } from './quality-table-view';

/** How true the cards are, agency by agency, and the campaigns that ask. */
@Component({
  selector: 'sg-quality-page',
  imports: [CampaignsView, DeskNav, Failure, Icon, Loading, QualityTableView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-page sg-stack">
      <div class="sg-desk-head">
        <div>
          <h1 class="sg-h1" tabindex="-1">{{ 'resources.quality.title' | transloco }}</h1>
          <p class="sg-muted">{{ 'resources.quality.lead' | transloco }}</p>
        </div>
        <sg-desk-nav />
      </div>
      <p>
        <a class="sg-btn" href="/api/v1/quality-board.csv" download><sg-icon name="download" />{{ 'resources.quality.csv' | transloco }}</a>
      </p>
      @if (board.error(); as cause) {
        <sg-failure [title]="'resources.quality.failure' | transloco" [cause]="cause" (again)="board.reload()" />
      } @else if (board.hasValue()) {
        <sg-quality-table [board]="board.value()" />
        @if (mayCurate) {
          <sg-campaigns [agencies]="board.value().agencies" />
        }
      } @else {
        <div class="sg-box"><sg-loading [rows]="6" /></div>
      }
    </div>
  `,
})
export class QualityPage {
  private readonly calls = inject(UpkeepCalls);
  protected readonly mayCurate = inject(VIEWER).may('card.curate');
  protected readonly board = resource({ loader: () => this.calls.board() });
}
