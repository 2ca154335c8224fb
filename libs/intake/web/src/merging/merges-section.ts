// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Icon, TimePipe } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { PersonCalls } from '../shared/person-calls';
import { PersonPicker } from '../person/person-picker';
import type { PersonFile, PersonHit } from '../shared/person-shapes';
import { MergingCalls } from './merging-calls';

/** The merges that the file took part in, each with its way back; and a merge with another file that looks alike. */
@Component({
  selector: 'sg-merges',
  imports: [DayPipe, Failure, Icon, PersonPicker, ProblemNote, ReasonView, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './merges-section.html',
})
export class MergesSection {
  readonly file = input.required<PersonFile>();
  readonly changed = output<void>();
  private readonly calls = inject(MergingCalls);
  private readonly persons = inject(PersonCalls);
  protected readonly merges = resource({ params: () => this.file().id, loader: ({ params }) => this.calls.merges(params) });
  protected readonly parting = signal<string | null>(null);
  protected readonly joining = signal(false);
  protected readonly other = signal<PersonHit | null>(null);
  protected readonly writing = act();
  protected readonly except = computed(() => [this.file().id]);

  protected otherFile({ survivor, merged }: { survivor: string; merged: string }): string {
    return survivor === this.file().id ? merged : survivor;
  }

  protected async part(id: string, reason: string): Promise<void> {
    if (await this.writing.run(() => this.calls.unmerge(id, reason))) this.settle();
  }

  /** This file stays and takes the other in; the other is read first, over the version that is there now. */
  protected async join(reason: string): Promise<void> {
    const other = this.other();
    if (!other) return;
    const { id, version } = this.file();
    const done = await this.writing.run(async () => {
      const { version: mergedVersion } = await this.persons.read(other.id);
      await this.calls.merge(crypto.randomUUID(), { survivor: id, merged: other.id, survivorVersion: version, mergedVersion, reason });
    });
    if (done) this.settle();
  }

  private settle(): void {
    this.parting.set(null);
    this.joining.set(false);
    this.other.set(null);
    this.merges.reload();
    this.changed.emit();
  }
}
