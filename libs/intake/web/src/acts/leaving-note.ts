// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';

/** Asks, in line, before unsaved work is left. True = leave. */
@Component({
  selector: 'sg-leaving-note',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-scadenza" role="alert">
      <sg-icon name="alert" /><span>{{ 'desk.leaving.lead' | transloco }}</span>
    </div>
    <p class="sg-row">
      <button #stay type="button" class="sg-btn sg-btn--main" (click)="answered.emit(false)">{{ 'desk.leaving.stay' | transloco }}</button>
      <button type="button" class="sg-btn sg-btn--danger" (click)="answered.emit(true)">{{ 'desk.leaving.leave' | transloco }}</button>
    </p>
  `,
})
export class LeavingNote {
  readonly answered = output<boolean>();
  private readonly stay = viewChild.required<ElementRef<HTMLElement>>('stay');

  constructor() {
    // The question is answered where it stands, and Enter loses nothing.
    afterNextRender(() => this.stay().nativeElement.focus());
  }
}
