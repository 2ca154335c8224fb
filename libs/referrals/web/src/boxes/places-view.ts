// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon, ProblemTextPipe, VIEWER } from '@soglia/ui';
import { act } from '../shared/act';
import { DeskCalls, type Unit } from '../shared/calls/desk-calls';

const MOST = 5;

/** Which places my services have free, and when that was last said: whoever sends sees it. */
@Component({
  selector: 'sg-places',
  imports: [DayPipe, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './places-view.html',
})
export class PlacesView {
  private readonly calls = inject(DeskCalls);
  protected readonly mayWrite = inject(VIEWER).may('unit.write');
  private readonly units = resource({ loader: () => this.calls.myUnits() });
  protected readonly mine = computed(() =>
    this.units.hasValue()
      ? this.units
          .value()
          .filter(({ active }) => active)
          .slice(0, MOST)
      : [],
  );
  protected readonly writing = signal<string | null>(null);
  protected readonly deed = act();

  protected async write(unit: Unit, free: string, waiting: string): Promise<void> {
    const body = { freePlaces: count(free), waiting: count(waiting) };
    if (await this.deed.run([unit.id, unit.version, body], () => this.calls.writeCapacity(unit, body))) this.writing.set(null);
    this.units.reload();
  }
}

/** Nothing typed = nobody knows. */
const count = (text: string) => (text.trim() === '' ? null : Math.max(0, Math.trunc(Number(text)) || 0));
