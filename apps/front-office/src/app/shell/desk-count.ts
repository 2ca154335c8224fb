// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** How much waits at a desk, beside its name; nothing when nothing does. */
@Component({
  selector: 'sg-desk-count',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting(); as n) {
      <span class="sg-count" aria-hidden="true">{{ n }}</span
      ><span class="sg-vh">{{ 'shell.waiting' | transloco: { n } }}</span>
    }
  `,
})
export class DeskCount {
  readonly waiting = input.required<number | undefined>();
}
