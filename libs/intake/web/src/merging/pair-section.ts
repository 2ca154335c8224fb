// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Loading, type Problem } from '@soglia/ui';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { DETAIL_FIELDS, type DetailField } from '../person/detail-field';
import { detailWords } from '../person/detail-words';
import { PersonCalls } from '../shared/person-calls';
import type { PersonFile } from '../shared/person-shapes';
import { apartOf, nameOf } from '../shared/person-words';
import type { MergeBody, Pair } from './merging-shapes';

/** Two files side by side, what differs marked. They are opened, which leaves a trace, only when somebody wants to compare. */
@Component({
  selector: 'sg-pair',
  imports: [Failure, Loading, ProblemNote, ReasonView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pair-section.html',
})
export class PairSection {
  readonly pair = input.required<Pair>();
  readonly mayMerge = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly apart = output<void>();
  readonly merged = output<MergeBody>();

  private readonly calls = inject(PersonCalls);
  private readonly words = detailWords();
  protected readonly nameOf = nameOf;
  protected readonly apartOf = apartOf;
  protected readonly open = signal(false);
  protected readonly sides = ['a', 'b'] as const;
  protected readonly survivor = signal<'a' | 'b'>('a');
  protected readonly key = computed(() => this.pair().a.id);
  protected readonly files = resource({
    params: () => (this.open() ? this.pair() : undefined),
    loader: async ({ params }) => {
      const [a, b] = await Promise.all([this.calls.read(params.a.id), this.calls.read(params.b.id)]);
      return { a, b };
    },
  });
  protected readonly lines = computed(() => {
    if (!this.files.hasValue()) return [];
    const { a, b } = this.files.value();
    return DETAIL_FIELDS.map((field) => this.line(field, a, b)).filter(({ a: one, b: other }) => one !== '' || other !== '');
  });

  protected send(reason: string): void {
    if (!this.files.hasValue()) return;
    const { a, b } = this.files.value();
    const [stays, goes] = this.survivor() === 'a' ? [a, b] : [b, a];
    this.merged.emit({ survivor: stays.id, merged: goes.id, survivorVersion: stays.version, mergedVersion: goes.version, reason });
  }

  private line(field: DetailField, a: PersonFile, b: PersonFile) {
    const [one, other] = [this.words.of(field, a.details, a), this.words.of(field, b.details, b)];
    return { field, a: one, b: other, differs: one !== other };
  }
}
