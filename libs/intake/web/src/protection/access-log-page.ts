// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { PersonPicker } from '../person/person-picker';
import { AccessLogSection } from './access-log-section';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who opened a record, when and why: of the file it was asked from, or of a record whose id somebody has. */
@Component({
  selector: 'sg-access-log-page',
  imports: [AccessLogSection, CounterNav, Icon, PersonPicker, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './access-log-page.html',
})
export class AccessLogPage {
  /** The person, when the page was opened from a file. */
  readonly id = input<string>();
  /** `?atto=` the id of any record. */
  readonly atto = input<string>();

  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  protected readonly maySearch = this.viewer.may('person.read');
  protected readonly invalid = signal(false);
  protected readonly subject = computed(() => {
    const subject = this.id() ?? this.atto()?.trim() ?? '';
    return UUID.test(subject) ? subject.toLowerCase() : null;
  });

  protected show(text: string): void {
    this.invalid.set(!UUID.test(text.trim()));
    if (!this.invalid()) void this.router.navigate([], { queryParams: { atto: text.trim().toLowerCase() } });
  }
}
