// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Icon, labelOf } from '@soglia/ui';
import { hitName } from '../contact-form/person-words';
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
        <a class="sg-btn" target="_blank" rel="noopener" [href]="address()"
          ><sg-icon name="print" />{{ 'intake.summary.print' | transloco }}</a
        >
      </div>
    </section>
  `,
})
export class SummaryView {
  readonly contact = input.required<Contact>();
  readonly lists = input.required<CodeLists>();

  private readonly calls = inject(NoticeCalls);
  private readonly notices = resource({ loader: () => this.calls.list() });
  protected readonly people = computed(() => this.contact().people);
  protected readonly person = linkedSignal(() => this.people()[0]?.id ?? '');
  protected readonly language = linkedSignal(() => this.contact().notices[0]?.language ?? ITALIAN);
  protected readonly languages = computed(() => (this.notices.hasValue() ? this.notices.value().languages : [ITALIAN]));
  protected readonly address = computed(
    () => `/api/v1/contacts/${this.contact().id}/summary?language=${this.language()}&person=${this.person()}`,
  );
  protected readonly name = hitName;

  protected languageName(code: string): string {
    return labelOf(this.lists().languages, code);
  }
}
