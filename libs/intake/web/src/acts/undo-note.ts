// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';

/** What has just been done, and the way back. The live region stands before it speaks. */
@Component({
  selector: 'sg-undo-note',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (text(); as said) {
        <div class="sg-note is-blu">
          <sg-icon name="undo" /><span>{{ said }}</span>
          <button type="button" class="sg-link" (click)="undone.emit()">{{ 'desk.undo' | transloco }}</button>
        </div>
      }
    </div>
  `,
})
export class UndoNote {
  readonly text = input.required<string | null>();
  readonly undone = output<void>();
}
