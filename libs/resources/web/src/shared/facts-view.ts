// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { numberText } from '@soglia/ui';
import { hourText } from './hour-text';
import type { FoundResource } from './calls/search-shapes';

interface Fact {
  readonly text: string;
  readonly tone: string;
}

const VERIFIED_TONES: Readonly<Record<string, string>> = { fresh: 'is-verificato', ageing: '', stale: 'is-scadenza', never: 'is-scadenza' };

/** Where, open, room, cost, checked: what an operator weighs at a glance, each said and none by colour alone. */
@Component({
  selector: 'sg-resource-facts',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sg-dots">
      @for (fact of facts(); track $index) {
        <span [class]="fact.tone && 'is-said ' + fact.tone">{{ fact.text }}</span>
      }
      @if (resource().phone; as phone) {
        <span
          ><a [href]="'tel:' + phone.replaceAll(' ', '')" [attr.aria-label]="'resources.fact.call' | transloco: { phone }">{{
            phone
          }}</a></span
        >
      }
    </p>
  `,
})
export class FactsView {
  readonly resource = input.required<FoundResource>();
  private readonly texts = inject(TranslocoService);

  protected readonly facts = computed<Fact[]>(() => {
    const now = new Date();
    return [...this.where(), ...this.open(now), ...this.room(), ...this.cost(), this.verified()];
  });

  private say(key: string, facts: Record<string, unknown> = {}, tone = ''): Fact {
    return { text: this.texts.translate(`resources.fact.${key}`, facts), tone };
  }

  private where(): Fact[] {
    const { place, covers } = this.resource();
    const said: Fact[] = place?.comuneName
      ? [
          place.distanceKm === null
            ? { text: place.comuneName, tone: '' }
            : this.say('place', { comune: place.comuneName, km: kilometres(place.distanceKm) }),
        ]
      : [];
    return covers ? said : [...said, this.say('outside', {}, 'is-scadenza')];
  }

  private open(now: Date): Fact[] {
    const { open } = this.resource();
    if (open.now)
      return [
        open.until ? this.say('openUntil', { hour: hourText(open.until, now) }, 'is-verificato') : this.say('open', {}, 'is-verificato'),
      ];
    if (open.now === false) return [open.next ? this.say('opens', { hour: hourText(open.next, now) }) : this.say('closed')];
    return [];
  }

  private room(): Fact[] {
    const { available } = this.resource().capacity;
    if (available === null) return [];
    if (available <= 0) return [this.say('full', {}, 'is-scadenza')];
    return [this.say(available === 1 ? 'room1' : 'room', { n: available })];
  }

  private cost(): Fact[] {
    return this.resource().cost.free ? [this.say('free')] : [];
  }

  private verified(): Fact {
    const { on, state } = this.resource().verified;
    const day = on ? dayText(on.slice(0, 10)) : '';
    return this.say(`verified.${state}`, { day }, VERIFIED_TONES[state] ?? '');
  }
}

/** Nobody needs metres: one decimal under ten kilometres. */
function kilometres(km: number): string {
  return numberText(km, { maximumFractionDigits: km < 10 ? 1 : 0 });
}
