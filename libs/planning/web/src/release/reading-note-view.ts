// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'sg-reading-note',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-box sg-fig' },
  template: `
    <div class="sg-fig-head">
      <h2>{{ 'planning.reading.title' | transloco }}</h2>
    </div>
    <div class="sg-fig-body sg-columns">
      <div>
        <h3 class="sg-h3">{{ 'planning.reading.countedTitle' | transloco }}</h3>
        <p>{{ 'planning.reading.counted' | transloco }}</p>
      </div>
      <div>
        <h3 class="sg-h3">{{ 'planning.reading.protectedTitle' | transloco }}</h3>
        <p>{{ 'planning.reading.protected' | transloco: { threshold: threshold() } }}</p>
      </div>
    </div>
  `,
})
export class ReadingNoteView {
  readonly threshold = input.required<number>();
}
