// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Tier, Visibility } from '@soglia/resources-domain';
import { Choice, type ChoiceOption, Icon } from '@soglia/ui';
import { type CodeOption, CodesView } from '../fields/codes-view';
import { controlId } from '../fields/column';
import type { NamedAgency } from '../shared/calls/card-shapes';

const TIERS: readonly Visibility[] = ['public', 'operators', 'agencies'];

/** Who may see a card or a place, with what follows from it in plain words. */
@Component({
  selector: 'sg-tier',
  imports: [Choice, CodesView, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  template: `
    <sg-choice
      look="chips"
      [name]="id()"
      [legend]="'resources.field.visibility' | transloco"
      [options]="options()"
      [value]="tier().visibility"
      [error]="errors().get(at() + '/visibility') ?? null"
      (picked)="pick($event)"
    />
    <div [class]="'sg-note ' + (tier().visibility === 'public' ? 'is-blu' : 'is-scadenza')" role="status">
      <sg-icon [name]="tier().visibility === 'public' ? 'door' : 'lock'" />
      <span>{{ 'resources.tierSays.' + tier().visibility | transloco }}</span>
    </div>
    @if (tier().visibility === 'agencies') {
      <sg-codes
        labelKey="resources.field.visibleTo"
        [at]="at() + '/visibleTo'"
        [codes]="tier().visibleTo"
        [options]="named()"
        [errors]="errors()"
        (changed)="changed.emit({ visibleTo: $event })"
      />
    }
  `,
})
export class TierView {
  readonly tier = input.required<Tier>();
  readonly agencies = input.required<readonly NamedAgency[]>();
  readonly at = input('');
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly changed = output<Partial<Tier>>();

  private readonly texts = inject(TranslocoService);
  protected readonly id = computed(() => controlId(`${this.at()}/visibility`));
  protected readonly named = computed<CodeOption[]>(() => this.agencies().map(({ id, name }) => ({ code: id, label: name })));
  protected readonly options = computed<ChoiceOption[]>(() =>
    TIERS.map((value) => ({ value, label: this.texts.translate(`resources.word.tier.${value}`) })),
  );

  /** Agencies are named only where the tier is theirs: no list is kept for another. */
  protected pick(value: string): void {
    const visibility = TIERS.find((tier) => tier === value);
    if (visibility) this.changed.emit({ visibility, ...(visibility === 'agencies' ? {} : { visibleTo: [] }) });
  }
}
