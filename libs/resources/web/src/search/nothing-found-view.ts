// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Icon, labelOf } from '@soglia/ui';
import type { SearchParams } from './search-url';

const NARROWING = ['comune', 'aperta', 'posti', 'gratuita', 'lingua', 'verificate', 'area'] as const;

/** Nothing usable was found: why, what the search has told the planners, and what to try next. */
@Component({
  selector: 'sg-nothing-found',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-scadenza">
      <sg-icon name="alert" />
      <div class="sg-stack">
        <div>
          <strong>{{ 'resources.nothing.title' | transloco }}</strong>
          @if (gap(); as reason) {
            {{ 'resources.nothing.gap' | transloco: { reason: words(reason) } }}
          }
        </div>
        @if (narrowing().length > 0) {
          <div class="sg-row">
            <span>{{ 'resources.nothing.try' | transloco }}</span>
            @for (name of narrowing(); track name) {
              <button type="button" class="sg-chip" (click)="changed.emit(without(name))">
                {{ 'resources.nothing.without.' + name | transloco }}
              </button>
            }
          </div>
        } @else {
          <p>{{ 'resources.nothing.otherWords' | transloco }}</p>
        }
      </div>
    </div>
  `,
})
export class NothingFoundView {
  readonly gap = input.required<string | null>();
  readonly params = input.required<SearchParams>();
  readonly changed = output<Record<string, null>>();

  private readonly codeLists = inject(CODE_LISTS);
  protected readonly narrowing = computed(() => NARROWING.filter((name) => this.params()[name] !== undefined));

  protected words(reason: string): string {
    return labelOf(this.codeLists.lists()?.gapReasons ?? [], reason);
  }

  protected without(name: string): Record<string, null> {
    return name === 'comune' ? { comune: null, presso: null } : { [name]: null };
  }
}
