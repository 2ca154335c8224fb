// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { dayPlus, Failure, Field, Icon, Loading, parseDay, parseTime, ProblemTextPipe, romeInstant, VIEWER } from '@soglia/ui';
import { act } from '../shared/act';
import { momentText } from '../shared/due-look';
import { CentraleCalls, type Shift } from './centrale-calls';

const DAYS_AHEAD = 14;

interface Typed {
  readonly unit: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly contact: string;
  readonly note: string;
}

/** Who answers when: now and in the next two weeks. A shift that was taken away can be put back. */
@Component({
  selector: 'sg-shifts',
  imports: [Failure, Field, Icon, Loading, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shifts-section.html',
})
export class ShiftsSection {
  private readonly calls = inject(CentraleCalls);
  protected readonly mayWrite = inject(VIEWER).may('unit.write');
  protected readonly shifts = resource({
    loader: () => {
      const today = romeDay(new Date());
      return this.calls.shifts(romeInstant(today, '00:00'), romeInstant(dayPlus(today, DAYS_AHEAD), '00:00'));
    },
  });
  private readonly units = resource({ loader: () => (this.mayWrite ? this.calls.myUnits() : Promise.resolve([])) });
  protected readonly items = computed(() => (this.shifts.hasValue() ? this.shifts.value() : []));
  protected readonly mine = computed(() => (this.units.hasValue() ? this.units.value().filter(({ active }) => active) : []));
  protected readonly isAdding = signal(false);
  protected readonly missing = signal<'day' | 'time' | 'contact' | null>(null);
  protected readonly removed = signal<Shift | null>(null);
  protected readonly deed = act();
  protected readonly moment = momentText;

  protected async add({ unit, day, from, to, contact, note }: Typed): Promise<void> {
    const [when, begins, ends] = [parseDay(day), parseTime(from), parseTime(to)];
    const chosen = this.mine().find(({ id }) => id === unit);
    this.missing.set(!when ? 'day' : !begins || !ends ? 'time' : contact.trim() === '' ? 'contact' : null);
    if (!when || !begins || !ends || contact.trim() === '' || !chosen) return;
    // A shift that ends before it begins goes past midnight.
    const last = ends <= begins ? dayPlus(when, 1) : when;
    const body = {
      ...{ agencyId: chosen.agencyId, unitId: chosen.id, accountId: null },
      ...{ startsAt: romeInstant(when, begins), endsAt: romeInstant(last, ends) },
      ...{ contact: contact.trim(), note: note.trim() || null },
    };
    if (await this.deed.run(body, (id) => this.calls.writeShift(id, body))) this.isAdding.set(false);
    this.shifts.reload();
  }

  protected async remove(shift: Shift): Promise<void> {
    if (await this.deed.run(['remove', shift.id], () => this.calls.removeShift(shift.id))) this.removed.set(shift);
    this.shifts.reload();
  }

  protected async putBack({ agencyId, unitId, accountId, startsAt, endsAt, contact, note }: Shift): Promise<void> {
    const body = { agencyId, unitId, accountId, startsAt, endsAt, contact, note };
    if (await this.deed.run(body, (id) => this.calls.writeShift(id, body))) this.removed.set(null);
    this.shifts.reload();
  }
}
