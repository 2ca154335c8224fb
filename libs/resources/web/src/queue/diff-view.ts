// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldOf } from '@soglia/resources-domain';
import { Icon } from '@soglia/ui';
import { fieldWords, type WordSource } from '../shared/field-words';
import type { DiffLine } from '../shared/calls/queue-shapes';

/** What a proposal changes: what the card says today beside what is asked for, line by line, in the words of the card. */
@Component({
  selector: 'sg-diff',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  template: `
    @for (row of rows(); track row.field) {
      <section>
        <h2 class="sg-h3">
          {{ 'resources.field.' + row.field | transloco }}
          @if (row.conflict) {
            <span class="sg-tag is-ritardo"><sg-icon name="alert" />{{ 'resources.proposal.conflict' | transloco }}</span>
          }
        </h2>
        <div class="sg-diff">
          <div class="is-ritardo">
            <p class="sg-label">{{ 'resources.proposal.now' | transloco }}</p>
            @for (line of row.now; track $index) {
              <p class="sg-text">
                @if (row.kept.has(line)) {
                  {{ line }}
                } @else {
                  <del>{{ line }}</del>
                }
              </p>
            } @empty {
              <p class="sg-muted">{{ 'resources.proposal.nothing' | transloco }}</p>
            }
          </div>
          <div class="is-verificato">
            <p class="sg-label">{{ 'resources.proposal.asked' | transloco }}</p>
            @for (line of row.after; track $index) {
              <p class="sg-text">
                @if (row.said.has(line)) {
                  {{ line }}
                } @else {
                  <ins>{{ line }}</ins>
                }
              </p>
            } @empty {
              <p class="sg-muted">{{ 'resources.proposal.nothing' | transloco }}</p>
            }
          </div>
        </div>
        @if (row.conflict) {
          <p class="sg-hint">{{ 'resources.proposal.before' | transloco: { words: row.before.join('; ') || '—' } }}</p>
        }
      </section>
    }
  `,
})
export class DiffView {
  readonly lines = input.required<readonly DiffLine[]>();
  readonly words = input.required<WordSource>();

  protected readonly rows = computed(() =>
    this.lines().map(({ pointer, before, after, now, conflict }) => {
      const field = fieldOf(pointer);
      const say = (value: unknown) => fieldWords(field, value, this.words());
      const [nowLines, afterLines] = [say(now), say(after)];
      return { field, conflict, now: nowLines, after: afterLines, before: say(before), said: new Set(nowLines), kept: new Set(afterLines) };
    }),
  );
}
