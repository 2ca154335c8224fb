// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { ServiceCalls, type Unit } from './service-calls';

const MOST = 9999;
type PlacesField = 'freePlaces' | 'waiting';

/** How many places a service has free, and how many wait. An empty box = nobody knows. */
@Component({
  selector: 'sg-places-form',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form
      class="sg-service-form"
      novalidate
      [attr.aria-label]="'services.places.of' | transloco: { name: unit().name }"
      (submit)="$event.preventDefault(); save(free.value, waiting.value)"
    >
      <sg-field
        for="posti-freePlaces"
        [label]="'services.places.freePlaces' | transloco"
        [hint]="'services.places.hint' | transloco"
        [error]="wrong() === 'freePlaces' ? ('services.places.wrong' | transloco: { most }) : null"
      >
        <input
          #free
          class="sg-input"
          id="posti-freePlaces"
          inputmode="numeric"
          autocomplete="off"
          [attr.aria-invalid]="wrong() === 'freePlaces' || null"
          [attr.aria-describedby]="wrong() === 'freePlaces' ? 'posti-freePlaces-error' : 'posti-freePlaces-hint'"
          [value]="unit().freePlaces ?? ''"
        />
      </sg-field>
      <sg-field
        for="posti-waiting"
        [label]="'services.places.waiting' | transloco"
        [hint]="'services.places.hint' | transloco"
        [error]="wrong() === 'waiting' ? ('services.places.wrong' | transloco: { most }) : null"
      >
        <input
          #waiting
          class="sg-input"
          id="posti-waiting"
          inputmode="numeric"
          autocomplete="off"
          [attr.aria-invalid]="wrong() === 'waiting' || null"
          [attr.aria-describedby]="wrong() === 'waiting' ? 'posti-waiting-error' : 'posti-waiting-hint'"
          [value]="unit().waiting ?? ''"
        />
      </sg-field>
      @if (deed.problem(); as why) {
        <p class="sg-error is-wide" role="alert">
          <sg-icon name="alert" /> {{ isStale() ? ('services.places.stale' | transloco) : (why | problemText) }}
        </p>
      }
      <p class="sg-row is-wide">
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="deed.busy() || null">
          {{ 'services.places.save' | transloco }}
        </button>
        <button type="button" class="sg-btn" (click)="left.emit()">{{ 'services.form.cancel' | transloco }}</button>
      </p>
    </form>
  `,
})
export class PlacesForm {
  readonly unit = input.required<Unit>();
  readonly saved = output<Unit>();
  readonly left = output<void>();
  /** Somebody else wrote it meanwhile: it must be read again. */
  readonly stale = output<void>();

  private readonly calls = inject(ServiceCalls);
  protected readonly most = MOST;
  protected readonly wrong = signal<PlacesField | null>(null);
  protected readonly deed = act();
  protected readonly isStale = computed(() => this.deed.problem()?.code === 'stale');

  constructor() {
    afterNextRender(() => document.getElementById('posti-freePlaces')?.focus());
  }

  protected async save(free: string, waiting: string): Promise<void> {
    const [unit, freePlaces, queue] = [this.unit(), count(free), count(waiting)];
    this.wrong.set(freePlaces === undefined ? 'freePlaces' : queue === undefined ? 'waiting' : null);
    if (freePlaces === undefined || queue === undefined) return document.getElementById(`posti-${this.wrong()}`)?.focus();
    const body = { freePlaces, waiting: queue };
    await this.deed.run([unit.id, unit.version, body], async () => this.saved.emit(await this.calls.writePlaces(unit, body)));
    if (this.isStale()) this.stale.emit();
  }
}

/** Null = nobody knows; undefined = no number of places. */
function count(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}
