// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Icon, Loading, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';
import { ColumnsView } from './columns-view';
import { type Command, type MappingAsk, RegisterCalls, type RegisterFile } from './register-calls';
import { RowsView } from './rows-view';

const WORKING = ['checking', 'applying', 'undoing'];
const ASK_AGAIN_MS = 1_500;

/** One register, from the file to the contacts and back. A worker does the work: the page can be left, and finds it where it is. */
@Component({
  selector: 'sg-register-page',
  imports: [ColumnsView, Failure, Icon, Loading, ProblemTextPipe, RouterLink, RowsView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-page.html',
})
export class RegisterPage {
  readonly id = input.required<string>();

  private readonly calls = inject(RegisterCalls);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly mappings = resource({ loader: () => this.calls.mappings() });
  /** What was read last stays on the page while it is asked again. */
  protected readonly current = linkedSignal<RegisterFile | null, RegisterFile | null>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : null),
    computation: (read, before) => read ?? before?.value ?? null,
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly working = computed(() => WORKING.includes(this.current()?.state ?? ''));
  protected readonly takeable = computed(() => (this.current()?.counts.good ?? 0) + (this.current()?.counts.advised ?? 0));

  constructor() {
    effect((onCleanup) => {
      if (!this.working()) return;
      const timer = setInterval(() => this.loaded.reload(), ASK_AGAIN_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected tell(there: RegisterFile, command: Command): Promise<void> {
    return this.run(() => this.calls.tell(there, command));
  }

  /** What the columns mean is kept, and looked at once against every row. */
  protected mapAndCheck(there: RegisterFile, ask: MappingAsk): Promise<void> {
    return this.run(async () => {
      await this.calls.map(there, ask);
      await this.calls.tell(await this.calls.read(there.id), 'check');
    });
  }

  private async run(call: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await call();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
      this.loaded.reload();
    }
  }
}
