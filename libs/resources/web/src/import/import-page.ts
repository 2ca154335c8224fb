// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ImportMode, mayCommand, mayWrite } from '@soglia/resources-domain';
import { Failure, Icon, Loading, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';
import { type Import, ImportCalls, type MappedColumn } from '../shared/calls/import-calls';
import { pollWhile } from '../shared/poll-while';
import { CountsView } from './counts-view';
import { FileView } from './file-view';
import { MappingView } from './mapping-view';
import { ProblemsView } from './problems-view';
import { Uploads } from './uploads';

const WORKING = ['queued', 'running'];

/** One import, from the file to the databank. It goes on by itself: the page can be left, and finds it again where it is. */
@Component({
  selector: 'sg-import-page',
  imports: [CountsView, Failure, FileView, Icon, Loading, MappingView, ProblemTextPipe, ProblemsView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
})
export class ImportPage {
  readonly id = input.required<string>();

  private readonly calls = inject(ImportCalls);
  private readonly uploads = inject(Uploads);
  private readonly mappingId = crypto.randomUUID();
  protected readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  /** What was read last stays on the page while it is asked again. */
  protected readonly current = linkedSignal<Import | null, Import | null>({
    source: () => (this.loaded.hasValue() ? this.loaded.value() : null),
    computation: (read, before) => read ?? before?.value ?? null,
  });
  protected readonly upload = computed(() => this.uploads.all().get(this.id()) ?? null);
  protected readonly arrived = computed(() => {
    const upload = this.upload();
    return upload ? upload.problem === null && upload.sent >= upload.size : (this.current()?.received ?? 0) > 0;
  });
  protected readonly preview = resource({
    params: () => (this.current()?.state === 'draft' && this.arrived() ? { id: this.id(), version: this.current()?.version } : undefined),
    loader: ({ params }) => this.calls.preview(params.id),
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly working = computed(() => WORKING.includes(this.current()?.state ?? ''));
  protected readonly mayCancel = computed(() => mayCommand('cancel', this.current()?.state ?? 'applied'));
  protected readonly good = computed(() => (this.current()?.counts.rows ?? 0) - (this.current()?.counts.refused ?? 0));

  constructor() {
    pollWhile(this.working, () => this.loaded.reload());
  }

  protected mayApply(there: Import, mode: ImportMode): boolean {
    return mayCommand('apply', there.state) && mayWrite(mode, there.counts.errors ?? 0, this.good());
  }

  protected sendFile(file: File, there: Import): void {
    void this.uploads.send(this.id(), file, there.received < file.size ? there.received : 0).then(() => this.loaded.reload());
  }

  protected start(there: Import): Promise<void> {
    return this.run(() => this.calls.start(there));
  }

  protected apply(there: Import, mode: ImportMode): Promise<void> {
    return this.run(() => this.calls.apply(there, mode));
  }

  protected cancel(there: Import): Promise<void> {
    return this.run(() => this.calls.cancel(there));
  }

  /** What the columns mean is kept under its name, and used at once. */
  protected mapAndStart(there: Import, { name, columns }: { name: string; columns: MappedColumn[] }): Promise<void> {
    return this.run(async () => {
      const { id: mappingId } = await this.calls.keepMapping(this.mappingId, { name, columns });
      const { source, format, mode, dryRun } = there;
      return this.calls.start(await this.calls.create(there.id, { name: there.name, source, format, mode, dryRun, mappingId }));
    });
  }

  private async run(call: () => Promise<Import>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.loaded.set(await call());
    } catch (cause) {
      this.problem.set(toProblem(cause));
      this.loaded.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
