// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  CODE_LISTS,
  Failure,
  Icon,
  labelOf,
  Languages,
  Loading,
  pageShortcuts,
  type ResourcesSlotInputs,
  type SlotResource,
} from '@soglia/ui';
import texts from '../i18n/it.json';
import { resourcesFrench } from '../french';
import type { FoundResource, PersonFacts } from '../shared/calls/search-shapes';
import { SheetView } from '../shared/sheet-view';
import { PanelItemView } from './panel-item-view';
import { panelSearch } from './panel-search';

const KEYS = 5;

/** The resources for the need in hand, beside a request of any page that opens the slot. */
@Component({
  selector: 'sg-resources-panel',
  imports: [Failure, Icon, Loading, PanelItemView, SheetView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resources-panel.html',
  host: { '(keydown.arrowDown)': 'move($event, 1)', '(keydown.arrowUp)': 'move($event, -1)' },
})
export class ResourcesPanel {
  readonly need = input.required<string>();
  readonly area = input<string | null>(null);
  readonly comune = input<string | null>(null);
  readonly birthYear = input<number | null>(null);
  readonly chosen = input<SlotResource | null>(null);
  readonly picked = input.required<ResourcesSlotInputs['picked']>();
  readonly unanswered = input.required<ResourcesSlotInputs['unanswered']>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly codeLists = inject(CODE_LISTS);
  protected readonly search = panelSearch(
    computed(() => ({ need: this.need(), area: this.area(), comune: this.comune(), birthYear: this.birthYear() })),
  );
  protected readonly items = computed(() => this.search.answer()?.items ?? []);
  protected readonly others = computed(() => Math.max(0, (this.search.answer()?.total ?? 0) - this.items().length));
  /** Those that ask something which nobody above them asks. */
  protected readonly firstToAsk = computed(() => {
    const asked = new Map<string, string>();
    for (const { id, eligibility } of this.items().toReversed()) if (eligibility?.ask[0]) asked.set(eligibility.ask[0].code, id);
    return new Set(asked.values());
  });
  /** What was chosen may no longer be among what is found. */
  protected readonly chosenElsewhere = computed(() => {
    const chosen = this.chosen();
    return chosen && !this.items().some(({ id }) => id === chosen.id) ? chosen : null;
  });
  protected readonly gap = computed(() => {
    const reason = this.search.answer()?.gap?.reason;
    return reason ? { reason, words: labelOf(this.codeLists.lists()?.gapReasons ?? [], reason) } : null;
  });

  constructor() {
    // The panel may stand on a page of another room, which does not bring these words.
    const languages = inject(Languages);
    languages.register('resources', texts, resourcesFrench);
    // Until the French words are there, or without them, the Italian ones stand.
    languages.ready().catch(() => undefined);
    const pickPlace = (place: number) => () => {
      const resource = this.items()[place];
      if (resource) this.pick(resource);
    };
    pageShortcuts(
      Array.from({ length: KEYS }, (_, place) => ({
        chord: `Alt+${place + 1}`,
        text: 'resources.shortcut.pick',
        run: pickPlace(place),
      })),
    );
  }

  protected pick({ id, name, organization }: FoundResource): void {
    this.picked()({ id, name: `${name}, ${organization}` });
  }

  protected tell(answer: PersonFacts): void {
    this.search.facts.update((facts) => ({ ...facts, ...answer }));
  }

  /** Arrows lead from one resource's button to the next. */
  protected move(event: Event, by: number): void {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const buttons = Array.from(this.host.nativeElement.querySelectorAll<HTMLElement>('[data-pick]'));
    const row = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('[data-pick]');
    const next = buttons[(buttons.indexOf(row ?? (event.target as HTMLElement)) + by + buttons.length) % buttons.length];
    event.preventDefault();
    next?.focus();
  }
}
