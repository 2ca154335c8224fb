// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CITIZENSHIPS, EMPLOYMENTS } from '@soglia/kernel';
import { CODE_LISTS, type CodeEntry, Icon, inLanguage } from '@soglia/ui';
import { type CodeOption, CodesView } from '../fields/codes-view';
import { ComuniView } from '../fields/comuni-view';
import { FieldsView } from '../fields/fields-view';
import { RULE_COLUMNS } from './rule-columns';
import type { ClauseForm } from './rule-form';

/** One condition: what it asks, and whether it must hold or must not. */
@Component({
  selector: 'sg-rule-clause',
  imports: [CodesView, ComuniView, FieldsView, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clause-view.html',
})
export class ClauseView {
  readonly clause = input.required<ClauseForm>();
  readonly at = input.required<string>();
  readonly comuni = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<ClauseForm>();
  readonly removed = output<void>();
  readonly comuneNamed = output<{ belfiore: string; name: string }>();

  private readonly texts = inject(TranslocoService);
  private readonly codeLists = inject(CODE_LISTS);
  protected readonly columns = computed(() => RULE_COLUMNS[this.clause().name]);
  /** The list of codes that the condition has beside its numbers. */
  protected readonly codes = computed<{ property: string; options: readonly CodeOption[] } | null>(() => {
    const lists = this.codeLists.lists();
    const named = (values: readonly string[], scope: string) =>
      values.map((code) => ({ code, label: this.texts.translate(`resources.${scope}.${code}`) }));
    const labelled = (list: readonly CodeEntry[] = []) => list.map(({ code, label }) => ({ code, label: inLanguage(label) }));
    switch (this.clause().name) {
      case 'residence':
        return { property: 'subAmbiti', options: labelled(lists?.subAmbiti) };
      case 'userArea':
        return { property: 'in', options: labelled(lists?.areas) };
      case 'citizenship':
        return { property: 'in', options: named(CITIZENSHIPS, 'citizenship') };
      case 'employment':
        return { property: 'in', options: named(EMPLOYMENTS, 'employment') };
      default:
        return null;
    }
  });

  protected list(property: string): readonly string[] {
    const value = this.clause().inside[property];
    return Array.isArray(value) ? (value as string[]) : [];
  }

  protected set(change: Readonly<Record<string, unknown>>): void {
    this.changed.emit({ ...this.clause(), inside: { ...this.clause().inside, ...change } });
  }

  protected setList(property: string, codes: readonly string[]): void {
    this.set({ [property]: codes });
  }

  protected negate(negated: boolean): void {
    this.changed.emit({ ...this.clause(), negated });
  }

  protected addComune(comune: { belfiore: string; name: string }): void {
    this.comuneNamed.emit(comune);
    this.set({ comuni: [...new Set([...this.list('comuni'), comune.belfiore])] });
  }

  protected removeComune(code: string): void {
    this.set({ comuni: this.list('comuni').filter((each) => each !== code) });
  }
}
