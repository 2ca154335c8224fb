// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { followWords, instantDayText, type SlotReferral } from '@soglia/ui';
import { type RadioOption, RadiosView } from '../decide/radios-view';
import { usableRecipients } from './intention';
import type { ProtocolMatch } from './send-calls';

type Recipient = ProtocolMatch['recipients'][number];

/** To whom: one service, or several where the protocol lets them be asked at once. Full places are shown, and keep nobody from sending. */
@Component({
  selector: 'sg-send-recipients',
  imports: [RadiosView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isSingle()) {
      <sg-radios
        class="sg-send-wide"
        [name]="name()"
        [legend]="'send.recipient.legend' | transloco"
        [options]="options()"
        [value]="units()[0]?.id ?? null"
        (picked)="choose([$event])"
      />
    } @else {
      <fieldset class="sg-radios sg-send-wide">
        <legend>{{ 'send.recipient.' + match().recipientsMode | transloco }}</legend>
        @for (option of options(); track option.value; let first = $first) {
          <label class="sg-radio">
            <input
              #box
              type="checkbox"
              [id]="first ? name() : name() + '-' + option.value"
              [checked]="isChosen(option.value)"
              (change)="toggle(option.value, box.checked)"
            />
            <span
              >{{ option.label }} <small>{{ option.detail }}</small></span
            >
          </label>
        }
      </fieldset>
    }
    @if (options().length === 0) {
      <p class="sg-error">{{ 'send.recipient.none' | transloco }}</p>
    }
  `,
})
export class RecipientsView {
  readonly name = input.required<string>();
  readonly match = input.required<ProtocolMatch>();
  readonly units = input.required<SlotReferral['units']>();
  readonly picked = output<SlotReferral['units']>();

  private readonly texts = inject(TranslocoService);
  protected readonly isSingle = computed(() => this.match().recipientsMode === 'single');
  private readonly usable = computed(() => usableRecipients(this.match()));
  protected readonly options = computed(() => {
    followWords();
    return this.usable().map<RadioOption>((unit) => ({ value: unit.id, label: unit.name, detail: this.detailOf(unit) }));
  });

  protected isChosen(id: string): boolean {
    return this.units().some((unit) => unit.id === id);
  }

  protected toggle(id: string, on: boolean): void {
    const ids = this.units().map((unit) => unit.id);
    this.choose(on ? [...ids, id] : ids.filter((each) => each !== id));
  }

  protected choose(ids: readonly string[]): void {
    this.picked.emit(this.usable().flatMap(({ id, name }) => (ids.includes(id) ? [{ id, name }] : [])));
  }

  private detailOf({ agencyName, freePlaces, waiting, capacityAt, byLink }: Recipient): string {
    const say = (key: string, facts = {}) => this.texts.translate<string>(`send.recipient.${key}`, facts);
    const day = capacityAt ? instantDayText(capacityAt) : '';
    const places =
      freePlaces === null ? say('unsaid') : say(freePlaces === 0 ? 'full' : 'places', { n: freePlaces, waiting: waiting ?? 0, day });
    return [agencyName, places, byLink ? say('byLink') : ''].filter(Boolean).join(' · ');
  }
}
