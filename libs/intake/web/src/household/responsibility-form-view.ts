// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { RESPONSIBILITY_KINDS, type ResponsibilityKind } from '@soglia/intake-domain';
import { romeDay } from '@soglia/kernel';
import { type CodeLists, Field, Icon, labelOf } from '@soglia/ui';
import { DayField } from '../shared/day-field';
import { PersonPicker } from '../person/person-picker';
import type { PersonHit } from '../shared/person-shapes';
import { nameOf } from '../shared/person-words';
import type { HolderBody, ResponsibilityBody } from './household-shapes';

interface Holder extends HolderBody {
  /** What the page calls somebody who has a file. */
  readonly shown: string;
}

/** Says who answers for a minor from a day on; what was said before ends there. */
@Component({
  selector: 'sg-responsibility-form',
  imports: [DayField, Field, Icon, PersonPicker, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './responsibility-form-view.html',
})
export class ResponsibilityFormView {
  readonly minor = input.required<string>();
  readonly lists = input.required<CodeLists>();
  readonly busy = input.required<boolean>();
  readonly written = output<ResponsibilityBody>();
  readonly cancelled = output<void>();
  protected readonly kinds = RESPONSIBILITY_KINDS;
  protected readonly kind = signal<ResponsibilityKind>('both');
  protected readonly holders = signal<readonly Holder[]>([]);
  protected readonly since = signal<string | null>(romeDay(new Date()));
  protected readonly decree = signal('');
  protected readonly missing = signal(false);
  protected readonly except = computed(() => [this.minor(), ...this.holders().flatMap(({ person }) => person ?? [])]);
  protected readonly relations = computed(() =>
    this.lists().relations.map(({ code }) => ({ value: code, label: labelOf(this.lists().relations, code) })),
  );

  protected choose(kind: string): void {
    this.kind.set(RESPONSIBILITY_KINDS.find((each) => each === kind) ?? 'both');
  }

  protected addPerson(hit: PersonHit | null): void {
    if (hit) this.add({ person: hit.id, name: null, shown: nameOf(hit) });
  }

  protected addName(text: string): boolean {
    const name = text.trim();
    if (name !== '') this.add({ person: null, name, shown: name });
    return name !== '';
  }

  protected set(index: number, change: Partial<HolderBody>): void {
    this.holders.update((holders) => holders.map((holder, at) => (at === index ? { ...holder, ...change } : holder)));
  }

  protected remove(index: number): void {
    this.holders.update((holders) => holders.filter((_, at) => at !== index));
  }

  protected send(): void {
    const since = this.since();
    this.missing.set(this.holders().length === 0 || this.holders().some(({ relation }) => !relation) || !since);
    if (this.missing() || !since || this.busy()) return;
    const holders = this.holders().map(({ person, name, relation, suspended }) => ({ person, name, relation, suspended }));
    this.written.emit({ minor: this.minor(), kind: this.kind(), holders, since, until: null, decree: this.decree().trim() || null });
  }

  private add(holder: Omit<Holder, 'relation' | 'suspended'>): void {
    this.holders.update((holders) => [...holders, { ...holder, relation: '', suspended: false }]);
  }
}
