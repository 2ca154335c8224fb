// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { OUTCOMES, type ProtocolContent, REASONS } from '@soglia/referrals-domain';
import { CODE_LISTS, type CodeEntry, inLanguage, language } from '@soglia/ui';
import { BuildNames } from './build-names';
import { type CodeOption, CodesView } from './codes-view';
import { controlId } from './column';
import { ComuniField } from '../../shared/comuni/comuni-field';
import { FieldsView } from './fields-view';
import { valueAt } from './pointer';
import { RowsView } from './rows-view';
import { RuleSlotView } from './rule-slot-view';
import type { Block } from './sections';

export interface Edit {
  readonly pointer: string;
  readonly value: unknown;
}

/** One block of the builder, drawn from its description; what is changed in it leaves as a place and what it says there from now on. */
@Component({
  selector: 'sg-protocol-block',
  imports: [CodesView, ComuniField, FieldsView, RowsView, RuleSlotView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  templateUrl: './block-view.html',
})
export class BlockView {
  readonly block = input.required<Block>();
  readonly content = input.required<ProtocolContent>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Edit>();

  private readonly texts = inject(TranslocoService);
  private readonly names = inject(BuildNames);
  private readonly codeLists = inject(CODE_LISTS);
  protected readonly controlId = controlId;
  protected readonly value = computed(() => valueAt(this.content(), this.block().at));
  protected readonly object = computed(() => this.value() as object);
  protected readonly list = computed(() => this.value() as readonly object[]);
  protected readonly codes = computed(() => this.value() as readonly string[]);
  protected readonly blockError = computed(() => {
    const { at } = this.block();
    return [...this.errors()].find(([pointer]) => pointer === at || pointer.startsWith(`${at}/`))?.[1] ?? null;
  });
  protected readonly options = computed<readonly CodeOption[]>(() => {
    const block = this.block();
    const lists = this.codeLists.lists();
    language();
    const labelled = (list: readonly CodeEntry[] = []) => list.map(({ code, label }) => ({ code, label: inLanguage(label) }));
    const worded = (codes: readonly { code: string }[], scope: string) =>
      codes.map(({ code }) => ({ code, label: this.texts.translate<string>(`referrals.${scope}.${code}`) }));
    switch (block.kind === 'codes' ? block.list : null) {
      case 'units':
        return this.names.units().map(({ id, name, group = '' }) => ({ code: id, label: `${name}, ${group}`, group }));
      case 'needs':
        return labelled(lists?.needs);
      case 'areas':
        return labelled(lists?.areas);
      case 'subAmbiti':
        return labelled(lists?.subAmbiti);
      case 'reasons':
        return worded(REASONS, 'reason');
      case 'outcomes':
        return worded(OUTCOMES, 'outcome');
      default:
        return [];
    }
  });

  protected put(value: unknown): void {
    this.edited.emit({ pointer: this.block().at, value });
  }

  protected change(change: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(change)) this.edited.emit({ pointer: `${this.block().at}/${key}`, value });
  }
}
