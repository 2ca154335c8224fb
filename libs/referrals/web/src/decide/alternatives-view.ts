// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, RESOURCES_SLOT, type ResourcesSlotInputs, type SlotResource } from '@soglia/ui';

const MOST = 10;

/** What is proposed instead of what is declined: cards of the databank, found for the need of the leg. */
@Component({
  selector: 'sg-alternatives',
  imports: [Icon, NgComponentOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-alternatives" role="group" aria-labelledby="t-alternative">
      <p class="sg-legend" id="t-alternative">{{ 'referrals.form.alternatives' | transloco }}</p>
      @if (chosen().length > 0) {
        <ul class="sg-out">
          @for (card of chosen(); track card.id) {
            <li class="sg-chip sg-chip--on">
              {{ card.name }}
              <button
                type="button"
                class="sg-x"
                [attr.aria-label]="'referrals.form.dropAlternative' | transloco: { name: card.name }"
                (click)="drop(card.id)"
              >
                <sg-icon name="x" />
              </button>
            </li>
          }
        </ul>
      }
      @if (!closed() && panel.hasValue() && panel.value(); as component) {
        <ng-container *ngComponentOutlet="component; inputs: inputs()" />
      }
    </div>
  `,
})
export class AlternativesView {
  readonly need = input.required<string>();
  readonly area = input.required<string>();
  readonly changed = output<readonly string[]>();
  private readonly slot = inject(RESOURCES_SLOT, { optional: true });
  protected readonly panel = resource({ loader: async () => (this.slot ? await this.slot.load() : null) });
  protected readonly chosen = signal<readonly SlotResource[]>([]);
  /** Whoever says that nothing fits wants to see no more. */
  protected readonly closed = signal(false);
  private readonly pick = (card: SlotResource | null) => this.picked(card);
  private readonly close = () => this.closed.set(true);

  /** Only what the search needs: nothing here names the person. */
  protected readonly inputs = computed(() => {
    const inputs: ResourcesSlotInputs = {
      need: this.need(),
      area: this.area(),
      comune: null,
      birthYear: null,
      chosen: this.chosen().at(-1) ?? null,
      picked: this.pick,
      unanswered: this.close,
    };
    return { ...inputs };
  });

  protected drop(id: string): void {
    this.put(this.chosen().filter((card) => card.id !== id));
  }

  /** Null takes back the last. */
  private picked(card: SlotResource | null): void {
    const others = this.chosen().filter(({ id }) => id !== card?.id);
    this.put(card ? [...others, card].slice(-MOST) : this.chosen().slice(0, -1));
  }

  private put(cards: readonly SlotResource[]): void {
    this.chosen.set(cards);
    this.changed.emit(cards.map(({ id }) => id));
  }
}
