// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ProtocolSection } from '../calls/protocol-shapes';

/** What a protocol says, in plain words. */
@Component({
  selector: 'sg-protocol-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-protocol-words' },
  template: `
    @for (section of sections(); track section.heading) {
      <section>
        @if (deep()) {
          <h3 class="sg-h3">{{ section.heading }}</h3>
        } @else {
          <h2 class="sg-h3">{{ section.heading }}</h2>
        }
        <ul>
          @for (line of section.lines; track $index) {
            <li>{{ line }}</li>
          }
        </ul>
      </section>
    }
  `,
})
export class PreviewView {
  readonly sections = input.required<readonly ProtocolSection[]>();
  /** Under a heading of its own. */
  readonly deep = input(false);
}
