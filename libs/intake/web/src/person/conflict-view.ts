// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import type { Clash, DetailField } from './conflict';

/** Somebody else was faster: what both wrote, side by side, and a choice for each. */
@Component({
  selector: 'sg-conflict',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-stack" aria-labelledby="t-conflitto">
      <div class="sg-note is-ritardo" role="alert">
        <sg-icon name="alert" />
        <div>
          <strong id="t-conflitto">{{ 'desk.conflict.title' | transloco }}</strong>
          {{ (clashes().length > 0 ? 'desk.conflict.choose' : 'desk.conflict.none') | transloco }}
        </div>
      </div>
      @for (clash of clashes(); track clash.field) {
        <fieldset class="sg-clash">
          <legend class="sg-label">{{ 'desk.detail.' + clash.field | transloco }}</legend>
          @for (side of sides; track side) {
            <label class="sg-clash-side">
              <input
                type="radio"
                [name]="'conflitto-' + clash.field"
                [checked]="(side === 'theirs') === theirs().has(clash.field)"
                (change)="choose(clash.field, side === 'theirs')"
              />
              <span>
                <b>{{ 'desk.conflict.' + side | transloco }}</b>
                <span class="sg-text">{{ words()(clash.field, clash[side]) }}</span>
              </span>
            </label>
          }
        </fieldset>
      }
      <p>
        <button type="button" class="sg-btn sg-btn--main" (click)="resolved.emit(theirs())">{{ 'desk.conflict.go' | transloco }}</button>
      </p>
    </section>
  `,
})
export class ConflictView {
  readonly clashes = input.required<readonly Clash[]>();
  /** Writes the value of a field as people read it. */
  readonly words = input.required<(field: DetailField, value: unknown) => string>();
  readonly resolved = output<ReadonlySet<DetailField>>();
  protected readonly sides = ['mine', 'theirs'] as const;
  protected readonly theirs = signal<ReadonlySet<DetailField>>(new Set());

  protected choose(field: DetailField, theirs: boolean): void {
    this.theirs.update((fields) => {
      const next = new Set(fields);
      if (theirs) next.add(field);
      else next.delete(field);
      return next;
    });
  }
}
