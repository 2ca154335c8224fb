// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProtectionGround } from '@soglia/intake-domain';
import { DayPipe, Icon } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import type { NamedAccount, PersonFile } from '../shared/person-shapes';
import { ProtectionCalls } from './protection-calls';
import { ProtectionFormView } from './protection-form-view';

type Doing = 'begin' | 'workers' | 'end' | null;

/** Whether the person is under protection, why, who may open the file; put in place, changed, ended. */
@Component({
  selector: 'sg-protection',
  imports: [DayPipe, Icon, ProblemNote, ProtectionFormView, ReasonView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './protection-section.html',
})
export class ProtectionSection {
  readonly file = input.required<PersonFile>();
  readonly changed = output<void>();
  private readonly calls = inject(ProtectionCalls);
  protected readonly doing = signal<Doing>(null);
  protected readonly writing = act();

  protected toggle(doing: Doing): void {
    this.writing.problem.set(null);
    this.doing.update((before) => (before === doing ? null : doing));
  }

  protected begin({ ground, workers }: { ground: ProtectionGround; workers: readonly NamedAccount[] }): Promise<void> {
    const body = { subjectKind: 'person' as const, subjectId: this.file().id, ground, workers: workers.map(({ id }) => id) };
    return this.write(() => this.calls.protect(crypto.randomUUID(), body));
  }

  protected name(workers: readonly NamedAccount[]): Promise<void> {
    const protection = this.file().protection;
    if (!protection) return Promise.resolve();
    return this.write(() =>
      this.calls.nameWorkers(
        protection,
        workers.map(({ id }) => id),
      ),
    );
  }

  protected end(reason: string): Promise<void> {
    const protection = this.file().protection;
    return protection ? this.write(() => this.calls.end(protection, reason)) : Promise.resolve();
  }

  private async write(call: () => Promise<unknown>): Promise<void> {
    if (!(await this.writing.run(call))) return;
    this.doing.set(null);
    this.changed.emit();
  }
}
