// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { SearchCalls } from '../shared/calls/search-calls';

const WAIT_MS = 150;
const SHORTEST = 2;

/** One box for any words; the browser's own list offers what the databank knows, and never takes the place of what was typed. */
@Component({
  selector: 'sg-search-box',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-search" role="search" (submit)="$event.preventDefault(); asked.emit(box.value.trim())">
      <label class="sg-vh" for="cerca">{{ 'resources.search.label' | transloco }}</label>
      <div class="sg-find">
        <sg-icon name="search" />
        <input
          #box
          id="cerca"
          type="search"
          list="suggerimenti"
          autocomplete="off"
          maxlength="200"
          [placeholder]="'resources.search.placeholder' | transloco"
          [value]="typed()"
          (input)="text.set(box.value)"
        />
      </div>
      <datalist id="suggerimenti">
        @for (word of suggestions.hasValue() ? suggestions.value() : []; track word) {
          <option [value]="word"></option>
        }
      </datalist>
      <button type="submit" class="sg-btn sg-btn--main">{{ 'resources.search.submit' | transloco }}</button>
    </form>
  `,
})
export class SearchBoxView {
  readonly typed = input.required<string>();
  readonly asked = output<string>();

  private readonly calls = inject(SearchCalls);
  protected readonly text = signal('');
  private readonly settled = toSignal(toObservable(this.text).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  protected readonly suggestions = resource({
    params: () => (this.settled().trim().length >= SHORTEST ? this.settled().trim() : undefined),
    loader: ({ params }) => this.calls.suggestions(params).catch(() => []),
  });
}
