// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';

export interface FieldError {
  /** Id of the control to go to. */
  readonly field: string;
  readonly text: string;
}

/** What stops a form, said once and above it; each line leads to its field. */
@Component({
  selector: 'sg-error-summary',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div #box class="sg-note sg-summary is-ritardo" tabindex="-1" role="alert">
      <sg-icon name="alert" />
      <div>
        <strong>{{ title() }}</strong>
        <ul>
          @for (error of errors(); track error.field + error.text) {
            <li>
              <button type="button" class="sg-link" (click)="asked.emit(error.field)">{{ error.text }}</button>
            </li>
          }
        </ul>
      </div>
    </div>
  `,
})
export class ErrorSummary {
  readonly title = input.required<string>();
  readonly errors = input.required<readonly FieldError[]>();
  /** Somebody wants to go to this field. */
  readonly asked = output<string>();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
