// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isMinorOn, type PersonDetails } from '@soglia/intake-domain';
import { romeDay } from '@soglia/kernel';
import { CODE_LISTS, Failure, Icon, Loading, pageShortcuts, PageTitle, toProblem, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { startContact } from '../home/start-contact';
import { HouseholdSection } from '../household/household-section';
import { ResponsibilitySection } from '../household/responsibility-section';
import { MergesSection } from '../merging/merges-section';
import { ProtectionSection } from '../protection/protection-section';
import { DetailsSection } from './details-section';
import { HistorySection } from './history-section';
import { OpeningSection } from './opening-section';
import { PersonCalls } from '../shared/person-calls';
import { PersonHeadView } from './person-head-view';
import { nameOf } from '../shared/person-words';

/** The file of a person. One under protection first asks why it is opened. */
@Component({
  selector: 'sg-person-page',
  imports: [
    CounterNav,
    DetailsSection,
    Failure,
    HistorySection,
    HouseholdSection,
    Icon,
    Loading,
    MergesSection,
    OpeningSection,
    PersonHeadView,
    ProtectionSection,
    ResponsibilitySection,
    RouterLink,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();
  /** `?modifica=si` opens the details to be written. */
  readonly modifica = input<string>();

  private readonly calls = inject(PersonCalls);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly start = startContact();
  private readonly details = viewChild(DetailsSection);
  protected readonly viewer = inject(VIEWER);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  /** What stands on the page stays while it is read again. */
  protected readonly file = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly closed = computed(
    () => this.loaded.error() !== undefined && toProblem(this.loaded.error()).code === 'opening-required',
  );
  protected readonly failure = computed(() => this.loaded.error() ?? this.codeLists.error());
  protected readonly isMinor = computed(() => {
    const file = this.file();
    return file !== null && isMinorOn(file.details, romeDay(new Date()));
  });

  constructor() {
    pageShortcuts([{ chord: 'n', text: 'desk.shortcut.contactWith', run: () => this.start.with(this.id()) }]);
    effect(() => {
      const file = this.file();
      if (file) this.title.set(nameOf(file.details));
    });
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.details()?.mayLeave() ?? true;
  }

  protected edit(open: boolean): void {
    void this.router.navigate([], { queryParams: { modifica: open ? 'si' : null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** The page says at once what was written, and then what the server made of it. */
  protected written(details: PersonDetails): void {
    this.loaded.update((file) => file && { ...file, details });
    this.loaded.reload();
  }

  protected again(): void {
    if (this.loaded.error()) this.loaded.reload();
    if (this.codeLists.error()) this.codeLists.reload();
  }
}
