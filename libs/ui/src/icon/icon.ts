// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export type IconName =
  | 'alert'
  | 'ask'
  | 'back'
  | 'ban'
  | 'bell'
  | 'check'
  | 'clock'
  | 'door'
  | 'down'
  | 'download'
  | 'edit'
  | 'hourglass'
  | 'left'
  | 'lock'
  | 'mail'
  | 'note'
  | 'out'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'print'
  | 'right'
  | 'search'
  | 'send'
  | 'shield'
  | 'undo'
  | 'upload'
  | 'user'
  | 'users'
  | 'x';

/** A decorative picture from the sprite; the meaning is always in the text beside it. */
@Component({
  selector: 'sg-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="sg-i" aria-hidden="true" focusable="false"><use [attr.href]="'/icone.svg#i-' + name()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
}
