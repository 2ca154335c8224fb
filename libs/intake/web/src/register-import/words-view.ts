// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Icon, LabelPipe } from '@soglia/ui';
import type { MappingAsk } from './register-calls';

type Meant = MappingAsk['meant'];
type List = Meant[number]['list'];

/** Words that the register says and the lists do not know: which code each means; and what an empty cell means. */
@Component({
  selector: 'sg-register-words',
  imports: [Icon, LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './words-view.html',
})
export class WordsView {
  readonly meant = input.required<Meant>();
  readonly lists = input.required<CodeLists>();
  readonly edited = output<Meant>();

  protected readonly names: readonly List[] = ['need', 'outcome', 'gap-reason', 'channel', 'area'];
  protected readonly entries = computed(() => {
    const { needs, outcomes, gapReasons, channels, areas } = this.lists();
    return { need: needs, outcome: outcomes, 'gap-reason': gapReasons, channel: channels, area: areas } as const;
  });

  protected add(list: string, words: string, code: string): void {
    if (!code) return;
    const name = list as List;
    const others = this.meant().filter((each) => each.list !== name || each.words !== words.trim());
    this.edited.emit([...others, { list: name, words: words.trim(), code }]);
  }

  protected remove(index: number): void {
    this.edited.emit(this.meant().toSpliced(index, 1));
  }

  protected labelOf(list: List, code: string) {
    return this.entries()[list].find((each) => each.code === code)?.label ?? { it: code, fr: null };
  }
}
