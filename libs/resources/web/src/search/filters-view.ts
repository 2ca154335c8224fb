// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Combobox, type ComboboxOption, Field, LabelPipe } from '@soglia/ui';
import { comuniSearch } from '../shared/comuni-search';
import { LANGUAGE_CODES, languageName } from '../shared/languages';
import { needGroups } from '../shared/need-groups';
import { type SearchParams, toggled } from './search-url';

interface Chip {
  readonly name: keyof SearchParams;
  readonly value: string;
  readonly text: string;
}

const CHIPS: readonly Chip[] = [
  { name: 'aperta', value: 'ora', text: 'resources.filter.openNow' },
  { name: 'aperta', value: 'pomeriggio', text: 'resources.filter.thisAfternoon' },
  { name: 'gratuita', value: 'si', text: 'resources.filter.free' },
  { name: 'posti', value: 'si', text: 'resources.filter.withCapacity' },
  { name: 'verificate', value: 'si', text: 'resources.filter.fresh' },
];

@Component({
  selector: 'sg-search-filters',
  imports: [Combobox, Field, LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filters-view.html',
})
export class FiltersView {
  readonly params = input.required<SearchParams>();
  readonly lists = input.required<CodeLists>();
  readonly changed = output<Record<string, string | null>>();
  readonly cleared = output<void>();

  /** On a phone the results come first; on a desk there is room for both. */
  protected readonly wide = globalThis.matchMedia?.('(min-width: 64.01rem)').matches ?? true;
  protected readonly chips = CHIPS;
  protected readonly languages = computed(() =>
    LANGUAGE_CODES.filter((code) => code.length === 2).map((code) => ({ code, name: languageName(code) })),
  );
  protected readonly comuni = comuniSearch();
  protected readonly comuneText = signal('');
  protected readonly groups = computed(() => needGroups(this.lists().needs));
  protected readonly any = computed(() => Object.values(this.params()).some((value) => value !== undefined));

  constructor() {
    effect(() => this.comuneText.set(this.params().presso ?? ''));
  }

  protected toggle({ name, value }: Chip): void {
    this.changed.emit(toggled(this.params(), name, value));
  }

  protected isOn({ name, value }: Chip): boolean {
    return this.params()[name] === value;
  }

  /** An emptied box means: wherever. */
  protected typeComune(text: string): void {
    this.comuneText.set(text);
    this.comuni.type(text);
    if (text.trim() === '' && this.params().comune) this.changed.emit({ comune: null, presso: null });
  }

  protected pickComune({ value, label }: ComboboxOption): void {
    this.changed.emit({ comune: value, presso: label });
  }
}
