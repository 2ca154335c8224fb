// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isMinorOn } from '@soglia/intake-domain';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, Icon, labelOf } from '@soglia/ui';
import { HouseholdCalls } from '../household/household-calls';
import { nameOrDash } from '../shared/person-words';
import type { Contact } from '../shared/contact-calls';
import { NoticeCalls } from '../shared/notice-calls';

const ITALIAN = 'it';

/** The sheet that the person takes home: in Italian and, if wanted, in a second language. */
@Component({
  selector: 'sg-summary',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-foglio">
      <div class="sg-box-head">
        <h2 class="sg-h2 sg-grow" id="t-foglio">{{ 'intake.summary.title' | transloco }}</h2>
      </div>
      <div class="sg-box-body sg-row">
        @if (people().length > 1) {
          <span class="sg-pick">
            <label for="foglio-persona">{{ 'intake.summary.person' | transloco }}</label>
            <select #who id="foglio-persona" (change)="person.set(who.value)">
              @for (each of people(); track each.id) {
                <option [value]="each.id" [selected]="each.id === person()">{{ name(each) }}</option>
              }
            </select>
          </span>
        }
        <span class="sg-pick">
          <label for="foglio-lingua">{{ 'intake.summary.language' | transloco }}</label>
          <select #spoken id="foglio-lingua" (change)="language.set(spoken.value)">
            @for (each of languages(); track each) {
              <option [value]="each" [selected]="each === language()">{{ languageName(each) }}</option>
            }
          </select>
        </span>
        @if (isMinor()) {
          <span class="sg-pick">
            <label for="foglio-mani">{{ 'intake.summary.recipient' | transloco }}</label>
            <select #hands id="foglio-mani" (change)="recipient.set(hands.value)">
              @if (recipient() === '') {
                <option value="" selected>—</option>
              }
              @for (holder of holders(); track holder.id) {
                <option [value]="holder.id" [selected]="holder.id === recipient()">{{ name(holder) }}</option>
              }
              <option [value]="person()" [selected]="person() === recipient()">{{ 'intake.summary.ownHands' | transloco }}</option>
            </select>
          </span>
        }
        @if (address(); as address) {
          <a class="sg-btn" target="_blank" rel="noopener" [href]="address"
            ><sg-icon name="print" />{{ 'intake.summary.print' | transloco }}</a
          >
        } @else {
          <span>{{ 'intake.summary.choose' | transloco }}</span>
        }
      </div>
    </section>
  `,
})
export class SummaryView {
  readonly contact = input.required<Contact>();
  readonly lists = input.required<CodeLists>();

  private readonly calls = inject(NoticeCalls);
  private readonly households = inject(HouseholdCalls);
  private readonly notices = resource({ loader: () => this.calls.list() });
  protected readonly people = computed(() => this.contact().people);
  protected readonly person = linkedSignal(() => this.people()[0]?.id ?? '');
  protected readonly language = linkedSignal(() => this.contact().notices[0]?.language ?? ITALIAN);
  protected readonly languages = computed(() => (this.notices.hasValue() ? this.notices.value().languages : [ITALIAN]));
  protected readonly isMinor = computed(() => {
    const person = this.people().find(({ id }) => id === this.person());
    return person !== undefined && isMinorOn(person, romeDay(new Date()));
  });
  private readonly responsibility = resource({
    params: () => (this.isMinor() ? this.person() : undefined),
    loader: ({ params }) => this.households.responsibility(params),
  });
  /** Whoever holds responsibility today, is not suspended and has a file. */
  protected readonly holders = computed(() => {
    const inForce = this.responsibility.hasValue() ? this.responsibility.value().filter((said) => said.isInForce) : [];
    const people = inForce.flatMap(({ holders }) => holders).flatMap(({ person, suspended }) => (person && !suspended ? [person] : []));
    return people.filter((each, at) => people.findIndex(({ id }) => id === each.id) === at);
  });
  /** Into whose hands a minor's sheet goes; empty = to be chosen. */
  protected readonly recipient = linkedSignal(() => this.holders()[0]?.id ?? '');
  /** Null until somebody is chosen. */
  protected readonly address = computed(() => {
    const base = `/api/v1/contacts/${this.contact().id}/summary?language=${this.language()}&person=${this.person()}`;
    if (!this.isMinor()) return base;
    return this.recipient() === '' ? null : `${base}&recipient=${this.recipient()}`;
  });
  protected readonly name = nameOrDash;

  protected languageName(code: string): string {
    return labelOf(this.lists().languages, code);
  }
}
