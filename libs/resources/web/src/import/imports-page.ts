// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Loading, pagedList, type Problem, TimePipe, toProblem } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { type ImportAsk, ImportCalls } from '../shared/calls/import-calls';
import { NewImportView } from './new-import-view';
import { Uploads } from './uploads';

/** Imports, newest first, and the form that begins one. */
@Component({
  selector: 'sg-imports-page',
  imports: [DayPipe, DeskNav, Empty, Failure, Loading, NewImportView, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
})
export class ImportsPage {
  private readonly calls = inject(ImportCalls);
  private readonly uploads = inject(Uploads);
  private readonly router = inject(Router);
  /** Made once for each file: a second press is the same import. */
  private id = crypto.randomUUID();
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly list = pagedList(
    computed(() => null),
    (_, cursor) => this.calls.list(cursor),
  );

  protected async begin({ file, ask }: { file: File; ask: ImportAsk }): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.calls.create(this.id, ask);
      void this.uploads.send(this.id, file);
      await this.router.navigate(['/banca-dati/importa', this.id]);
      this.id = crypto.randomUUID();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
