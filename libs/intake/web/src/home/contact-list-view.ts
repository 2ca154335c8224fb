// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, DayPipe, Icon, labelOf, TimePipe, UrgencyBars } from '@soglia/ui';
import type { ContactLine } from '../lists/list-shapes';
import { OutcomeTag } from '../shared/outcome-tag';
import { urgencyLevel } from '../shared/urgency-level';

/** Contacts without identities: what was asked, what came of it. */
@Component({
  selector: 'sg-contact-list',
  imports: [DayPipe, Icon, OutcomeTag, RouterLink, TimePipe, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-list-view.html',
})
export class ContactListView {
  readonly contacts = input.required<readonly ContactLine[]>();
  readonly lists = input.required<CodeLists>();
  /** Contacts of many days and access points say which. */
  readonly manyDays = input(false);

  protected needs(contact: ContactLine): string {
    return contact.requests.map((request) => labelOf(this.lists().needs, request.need)).join(', ');
  }

  protected channel(contact: ContactLine): string {
    return labelOf(this.lists().channels, contact.channel);
  }

  /** The most urgent request speaks for the contact. */
  protected urgency(contact: ContactLine): { level: number; label: string } {
    const level = Math.max(...contact.requests.map((request) => urgencyLevel(this.lists(), request.urgency)), 1);
    const entry = this.lists().urgencies[level - 1];
    return { level, label: entry ? labelOf(this.lists().urgencies, entry.code) : '' };
  }

  protected outcomes(contact: ContactLine): string[] {
    return [...new Set(contact.requests.map((request) => request.outcome))];
  }
}
