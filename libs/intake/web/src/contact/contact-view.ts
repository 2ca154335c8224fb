// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeEntry, type CodeLists, DayPipe, Icon, labelOf, TimePipe, UrgencyBars } from '@soglia/ui';
import type { Contact } from '../shared/contact-calls';
import { OutcomeTag } from '../shared/outcome-tag';
import { urgencyLevel } from '../shared/urgency-level';

@Component({
  selector: 'sg-contact-view',
  imports: [DayPipe, Icon, OutcomeTag, TimePipe, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-view.html',
})
export class ContactView {
  readonly contact = input.required<Contact>();
  readonly lists = input.required<CodeLists>();

  protected label(list: readonly CodeEntry[], code: string): string {
    return labelOf(list, code);
  }

  protected level(urgency: string): number {
    return urgencyLevel(this.lists(), urgency);
  }
}
