// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeEntry, type CodeLists, DayPipe, Icon, labelOf, TimePipe, UrgencyBars } from '@soglia/ui';
import { nameOrDash } from '../shared/person-words';
import type { Contact } from '../shared/contact-calls';
import { OutcomeTag } from '../shared/outcome-tag';
import { SentRequestView } from './sent-request-view';
import { urgencyLevel } from '../shared/urgency-level';

@Component({
  selector: 'sg-contact-view',
  imports: [DayPipe, Icon, OutcomeTag, RouterLink, SentRequestView, TimePipe, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-view.html',
})
export class ContactView {
  readonly contact = input.required<Contact>();
  readonly lists = input.required<CodeLists>();
  readonly followUpDone = output<boolean>();
  /** A request was sent on. */
  readonly changed = output<void>();
  protected readonly name = nameOrDash;
  protected readonly many = computed(() => this.contact().people.length > 1);

  protected label(list: readonly CodeEntry[], code: string): string {
    return labelOf(list, code);
  }

  protected level(urgency: string): number {
    return urgencyLevel(this.lists(), urgency);
  }

  protected names(ids: readonly string[]): string {
    return this.contact()
      .people.filter(({ id }) => ids.includes(id))
      .map(nameOrDash)
      .join(', ');
  }

  /** Who talked, when it was somebody else. */
  protected talker(): string {
    const { interlocutor } = this.contact();
    const relation = interlocutor.relation ? labelOf(this.lists().relations, interlocutor.relation) : null;
    return [interlocutor.body, interlocutor.name, relation, interlocutor.phone].filter(Boolean).join(', ');
  }
}
