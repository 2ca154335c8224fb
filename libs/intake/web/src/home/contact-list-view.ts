// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, labelOf, TimePipe, UrgencyBars } from '@soglia/ui';
import type { ContactSummary } from '../shared/contact-calls';
import { OutcomeTag } from '../shared/outcome-tag';
import { urgencyLevel } from '../shared/urgency-level';

/** The day's contacts, without identities: what was asked, what came of it. */
@Component({
  selector: 'sg-contact-list',
  imports: [OutcomeTag, RouterLink, TimePipe, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-list-view.html',
})
export class ContactListView {
  readonly contacts = input.required<readonly ContactSummary[]>();
  readonly lists = input.required<CodeLists>();

  protected needs(contact: ContactSummary): string {
    return contact.requests.map((request) => labelOf(this.lists().needs, request.need)).join(', ');
  }

  protected channel(contact: ContactSummary): string {
    return labelOf(this.lists().channels, contact.channel);
  }

  /** The most urgent request speaks for the contact. */
  protected urgency(contact: ContactSummary): { level: number; label: string } {
    const level = Math.max(...contact.requests.map((request) => urgencyLevel(this.lists(), request.urgency)), 1);
    return { level, label: this.lists().urgencies[level - 1]?.label.it ?? '' };
  }

  protected outcomes(contact: ContactSummary): string[] {
    return [...new Set(contact.requests.map((request) => request.outcome))];
  }
}
