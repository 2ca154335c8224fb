// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { isMinorOn } from '@soglia/intake-domain';
import {
  Choice,
  type ChoiceOption,
  type CodeLists,
  followWords,
  Icon,
  inLanguage,
  LabelPipe,
  labelOf,
  parseDay,
  UrgencyBars,
} from '@soglia/ui';
import { OutcomeTag } from '../../shared/outcome-tag';
import { urgencyLevel } from '../../shared/urgency-level';
import { concerned, type ContactForm, type RequestForm } from '../../form/form-state';
import { birthYear } from '../../form/person-form';
import { nameOf } from '../../shared/person-words';

/** One request: open to change when it is the current one, otherwise told in tags. */
@Component({
  selector: 'sg-request-card',
  imports: [Choice, Icon, LabelPipe, OutcomeTag, TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-card-view.html',
})
export class RequestCardView {
  readonly request = input.required<RequestForm>();
  readonly form = input.required<ContactForm>();
  readonly lists = input.required<CodeLists>();
  readonly isCurrent = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly chosen = output<void>();
  readonly removed = output<void>();
  readonly edited = output<Partial<RequestForm>>();

  private readonly texts = inject(TranslocoService);
  protected readonly name = computed(() => labelOf(this.lists().needs, this.request().need));
  protected readonly family = computed(() => {
    const parent = this.lists().needs.find((need) => need.code === this.request().need)?.parent;
    return parent ? labelOf(this.lists().needs, parent) : null;
  });
  protected readonly areaName = computed(() => labelOf(this.lists().areas, this.request().area ?? ''));
  protected readonly urgencyName = computed(() => labelOf(this.lists().urgencies, this.request().urgency));
  protected readonly level = computed(() => urgencyLevel(this.lists(), this.request().urgency));
  protected readonly urgencies = computed(() =>
    this.lists().urgencies.map<ChoiceOption>(({ code, label }, index) => ({ value: code, label: inLanguage(label), bars: index + 1 })),
  );
  protected readonly gap = computed(() => {
    const reason = this.request().gapReason;
    return reason ? labelOf(this.lists().gapReasons, reason) : null;
  });
  protected readonly whom = computed(() => new Set(concerned(this.form(), this.request())));
  /** Only where there is a choice. */
  protected readonly people = computed(() => {
    followWords();
    const { people } = this.form();
    return people.length < 2
      ? []
      : people.map(({ id, fields }) => ({
          id,
          name: fields.givenName || nameOf(fields) || this.texts.translate('intake.identification.anonymous'),
        }));
  });
  protected readonly whomNames = computed(() =>
    this.people()
      .filter(({ id }) => this.whom().has(id))
      .map(({ name }) => name)
      .join(', '),
  );
  protected readonly ofMinor = computed(() => {
    const day = parseDay(this.form().day);
    if (!day) return false;
    return this.form().people.some(
      ({ id, fields }) => this.whom().has(id) && isMinorOn({ birthDate: parseDay(fields.born), birthYear: birthYear(fields) }, day),
    );
  });

  protected id(name: string): string {
    return `${name}-${this.request().key}`;
  }

  protected error(name: string): string | null {
    return this.errors().get(this.id(name)) ?? null;
  }

  /** Somebody must stay. */
  protected toggle(person: string): void {
    const next = new Set(this.whom());
    if (!next.delete(person)) next.add(person);
    if (next.size > 0) this.edited.emit({ people: [...next] });
  }
}
