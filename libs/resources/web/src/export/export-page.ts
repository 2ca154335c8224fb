// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';

const FORMATS = ['hsds.json', 'hsds.zip', 'schede.csv', 'schede.xlsx', 'cpsv-ap.jsonld', 'cpsv-ap.ttl'] as const;
/** The one format that carries the tiers too: from any other, what is hidden would come back open. */
const WHOLE = ['hsds.zip'] as const;

/** What leaves the databank: for everybody the public cards, for the house itself all of them. */
@Component({
  selector: 'sg-export-page',
  imports: [DeskNav, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-page sg-stack">
      <div class="sg-desk-head">
        <h1 class="sg-h1" tabindex="-1">{{ 'resources.export.title' | transloco }}</h1>
        <sg-desk-nav />
      </div>
      <section class="sg-box" aria-labelledby="t-pubbliche">
        <div class="sg-box-head">
          <h2 class="sg-h2" id="t-pubbliche">{{ 'resources.export.public' | transloco }}</h2>
        </div>
        <p class="sg-box-body">{{ 'resources.export.publicLead' | transloco }}</p>
        <ul>
          @for (format of formats; track format) {
            <li>
              <a class="sg-item" download [href]="'/api/v1/exports/' + format">
                <b><sg-icon name="download" /> {{ format }}</b>
                <small>{{ 'resources.export.format.' + key(format) | transloco }}</small>
              </a>
            </li>
          }
        </ul>
      </section>
      <section class="sg-box" aria-labelledby="t-tutte">
        <div class="sg-box-head">
          <h2 class="sg-h2" id="t-tutte">{{ 'resources.export.all' | transloco }}</h2>
        </div>
        <div class="sg-box-body sg-stack">
          <div class="sg-note is-scadenza">
            <sg-icon name="lock" /><span>{{ 'resources.export.allLead' | transloco }}</span>
          </div>
          <div class="sg-row">
            @for (format of whole; track format) {
              <a class="sg-btn" download [href]="'/api/v1/exports/' + format + '?tier=all'"><sg-icon name="download" />{{ format }}</a>
            }
          </div>
        </div>
      </section>
    </div>
  `,
})
export class ExportPage {
  protected readonly formats = FORMATS;
  protected readonly whole = WHOLE;

  /** A dot would be a step deeper among the words. */
  protected key(format: string): string {
    return format.replace('.', '-');
  }
}
