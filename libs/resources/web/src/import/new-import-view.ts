// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, type Problem, ProblemTextPipe } from '@soglia/ui';
import { type ImportAsk, ImportCalls } from '../shared/calls/import-calls';

const SOURCE = /^[a-z0-9][a-z0-9-]{1,39}$/;

/** A file, whose it is, and what is to be done with it. A trial comes first unless somebody says otherwise. */
@Component({
  selector: 'sg-new-import',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-import-view.html',
})
export class NewImportView {
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly asked = output<{ file: File; ask: ImportAsk }>();

  private readonly calls = inject(ImportCalls);
  protected readonly mappings = resource({ loader: () => this.calls.mappings() });
  protected readonly file = signal<File | null>(null);
  protected readonly source = signal('');
  protected readonly attempted = signal(false);
  protected readonly fileMissing = computed(() => this.attempted() && this.file() === null);
  protected readonly sourceWrong = computed(() => this.attempted() && !SOURCE.test(this.source()));

  protected send(goodRows: boolean, dryRun: boolean, mappingId: string): void {
    this.attempted.set(true);
    const file = this.file();
    if (!file || !SOURCE.test(this.source())) {
      document.getElementById(file ? 'fonte' : 'file')?.focus();
      return;
    }
    this.asked.emit({
      file,
      ask: {
        name: file.name.slice(0, 200),
        source: this.source(),
        format: 'auto',
        mode: goodRows ? 'good-rows' : 'all-or-nothing',
        dryRun,
        ...(mappingId ? { mappingId } : {}),
      },
    });
  }
}
