// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type CodeLists, DayPipe, Failure, followWords, Loading, TimePipe } from '@soglia/ui';
import { type Contact, ContactCalls } from '../shared/contact-calls';
import { changeLines } from './change-lines';

/** What the contact said before, who changed it, when and why: nothing was overwritten. */
@Component({
  selector: 'sg-amendments',
  imports: [DayPipe, Failure, Loading, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-correzioni">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-correzioni">{{ 'intake.amendments.title' | transloco: { n: contact().amendments } }}</h2>
      </div>
      @if (found.error(); as cause) {
        <sg-failure [title]="'intake.amendments.failure' | transloco" [cause]="cause" (again)="found.reload()" />
      } @else {
        <ul>
          @for (each of items(); track each.id) {
            <li class="sg-item">
              <b>{{ each.reason }}</b>
              <span class="sg-small sg-muted">{{ each.by.displayName }}, {{ each.at | sgDay }} {{ each.at | sgTime }}</span>
              @for (line of each.lines; track $index) {
                <small
                  >{{ line.label }}: <del>{{ line.before || '—' }}</del> → <ins>{{ line.after || '—' }}</ins></small
                >
              }
            </li>
          } @empty {
            <li><sg-loading [rows]="2" /></li>
          }
        </ul>
      }
    </section>
  `,
})
export class AmendmentsView {
  readonly contact = input.required<Contact>();
  readonly lists = input.required<CodeLists>();

  private readonly calls = inject(ContactCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly found = resource({
    params: () => ({ id: this.contact().id, version: this.contact().version }),
    loader: ({ params }) => this.calls.amendments(params.id),
  });
  protected readonly items = computed(() => {
    followWords();
    const items = this.found.hasValue() ? this.found.value() : [];
    return items.map((each) => ({ ...each, lines: changeLines(each.changes, this.contact(), this.lists(), this.texts) }));
  });
}
