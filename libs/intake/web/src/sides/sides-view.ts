// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import type { Side, SideLine } from './sides';

/** Two people wrote: both sides line by line, and a choice for each. Nothing is thrown away before somebody chose. */
@Component({
  selector: 'sg-sides',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section #box class="sg-note is-ritardo sg-sides" tabindex="-1" role="alertdialog" aria-modal="false" [attr.aria-label]="title()">
      <sg-icon name="alert" />
      <div class="sg-grow sg-field">
        <p>
          <strong>{{ title() }}</strong> {{ lead() }}
        </p>
        <ul>
          @for (line of lines(); track line.key) {
            <li>
              <fieldset class="sg-side">
                <legend class="sg-label">{{ line.label }}</legend>
                @for (side of sides; track side) {
                  <label>
                    <input
                      type="radio"
                      [name]="name() + '-' + line.key"
                      [checked]="choice().get(line.key) === side"
                      (change)="choose(line.key, side)"
                    />
                    <span class="sg-muted">{{ 'intake.sides.' + side | transloco }}</span>
                    <span>{{ line[side] || ('intake.contact.notGiven' | transloco) }}</span>
                  </label>
                }
              </fieldset>
            </li>
          } @empty {
            <li>{{ 'intake.sides.same' | transloco }}</li>
          }
        </ul>
        <div class="sg-row">
          <button type="button" class="sg-btn sg-btn--main sg-btn--small" (click)="settled.emit(choice())">
            {{ 'intake.sides.settle' | transloco }}
          </button>
          <button type="button" class="sg-btn sg-btn--small" (click)="all('mine')">{{ 'intake.sides.allMine' | transloco }}</button>
          <button type="button" class="sg-btn sg-btn--small" (click)="all('theirs')">{{ 'intake.sides.allTheirs' | transloco }}</button>
        </div>
      </div>
    </section>
  `,
})
export class SidesView {
  readonly name = input.required<string>();
  readonly title = input.required<string>();
  readonly lead = input.required<string>();
  readonly lines = input.required<readonly SideLine[]>();
  readonly settled = output<ReadonlyMap<string, Side>>();

  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  protected readonly sides: readonly Side[] = ['mine', 'theirs'];
  protected readonly choice = linkedSignal<ReadonlyMap<string, Side>>(() => new Map(this.lines().map(({ key, usual }) => [key, usual])));

  constructor() {
    afterNextRender(() => this.box().nativeElement.focus());
  }

  protected choose(key: string, side: Side): void {
    this.choice.update((choice) => new Map([...choice, [key, side]]));
  }

  protected all(side: Side): void {
    this.settled.emit(new Map(this.lines().map(({ key }) => [key, side])));
  }
}
