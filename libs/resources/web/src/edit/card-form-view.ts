// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CardForm, EMPTY_TRANSLATION, LIFE_EVENTS } from '@soglia/resources-domain';
import { CODE_LISTS, type CodeEntry, inLanguage } from '@soglia/ui';
import { type CodeOption, CodesView } from '../fields/codes-view';
import { FieldsView } from '../fields/fields-view';
import { RowsView } from '../fields/rows-view';
import { RuleView } from '../rule/rule-view';
import type { NamedAgency } from '../shared/calls/card-shapes';
import type { WordSource } from '../shared/field-words';
import { LANGUAGE_CODES, languageName } from '../shared/languages';
import { lifeEventName } from '../shared/life-events';
import { needGroups } from '../shared/need-groups';
import { AreasView } from './areas-view';
import * as columns from './card-columns';
import { PlacesView } from './places-view';

/** Every field of a card that its own agency may change; what only a curator decides stands around it. */
@Component({
  selector: 'sg-card-form',
  imports: [AreasView, CodesView, FieldsView, PlacesView, RowsView, RuleView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  templateUrl: './card-form-view.html',
})
export class CardFormView {
  readonly form = input.required<CardForm>();
  readonly words = input.required<WordSource>();
  readonly agencies = input.required<readonly NamedAgency[]>();
  readonly mayHide = input.required<boolean>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<CardForm>>();
  readonly comuneNamed = output<{ belfiore: string; name: string }>();

  private readonly codeLists = inject(CODE_LISTS);
  protected readonly columns = columns;
  protected readonly noFrench = EMPTY_TRANSLATION;
  protected readonly noCapacity = { available: null, maximum: null, description: null };
  protected readonly lifeEvents = computed<CodeOption[]>(() => LIFE_EVENTS.map(({ code }) => ({ code, label: lifeEventName(code) })));
  protected readonly languages = computed<CodeOption[]>(() => LANGUAGE_CODES.map((code) => ({ code, label: languageName(code) })));
  protected readonly needs = computed<CodeOption[]>(() =>
    needGroups(this.codeLists.lists()?.needs ?? []).flatMap(({ label, code, needs }) => [
      { code, label, group: label },
      ...needs.map((need) => ({ code: need.code, label: inLanguage(need.label), group: label })),
    ]),
  );
  protected readonly areas = computed(() => this.options(this.codeLists.lists()?.areas));
  protected readonly channels = computed(() => this.options(this.codeLists.lists()?.channels));

  /** Places that are full, or that nobody counts: an emptied box takes the count away. */
  protected editCapacity(change: Readonly<Record<string, unknown>>): void {
    const capacity = { ...(this.form().capacity ?? this.noCapacity), ...change } as { available: number | null };
    this.edited.emit({ capacity: capacity.available === null ? null : (capacity as CardForm['capacity']) });
  }

  protected editFrench(change: object): void {
    const french = { ...(this.form().french ?? EMPTY_TRANSLATION), ...change };
    this.edited.emit({ french: Object.values(french).some(Boolean) ? french : null });
  }

  private options(list: readonly CodeEntry[] = []): CodeOption[] {
    return list.map(({ code, label }) => ({ code, label: inLanguage(label) }));
  }
}
