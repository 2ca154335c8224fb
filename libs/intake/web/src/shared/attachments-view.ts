// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';
import { addressOf, type Attachment, AttachmentCalls } from './attachment-calls';

const LOOK_AGAIN_MS = 3000;

interface Sending {
  readonly id: string;
  readonly name: string;
  readonly part: number;
  readonly problem: Problem | null;
}

/** The files of a contact: sent with a bar that fills, and not to be opened before they were looked at. */
@Component({
  selector: 'sg-attachments',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attachments-view.html',
})
export class AttachmentsView {
  readonly contactId = input.required<string>();
  /** What the server does not know yet has no files. */
  readonly known = input(true);
  /** A draft's files can be taken away again. */
  readonly isDraft = input(false);
  /** The server must know the draft before it takes a file of it. */
  readonly prepare = input<() => Promise<void>>(() => Promise.resolve());

  private readonly calls = inject(AttachmentCalls);
  private readonly files = resource({
    params: () => (this.known() ? this.contactId() : undefined),
    loader: ({ params }) => this.load(params),
  });
  protected readonly sending = signal<readonly Sending[]>([]);
  protected readonly items = computed(() => (this.files.hasValue() ? this.files.value() : []));

  constructor() {
    const again = setInterval(() => this.items().some(({ state }) => state === 'waiting') && this.files.reload(), LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  protected address({ id }: Attachment): string {
    return addressOf(this.contactId(), id);
  }

  protected async send(box: HTMLInputElement): Promise<void> {
    const files = [...(box.files ?? [])];
    box.value = '';
    for (const file of files) await this.sendOne(file);
    this.files.reload();
  }

  protected async remove({ id }: Attachment): Promise<void> {
    await this.calls.remove(this.contactId(), id);
    this.files.reload();
  }

  protected forget(id: string): void {
    this.sending.update((all) => all.filter((each) => each.id !== id));
  }

  protected size({ bytes }: Attachment): string {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  }

  private async sendOne(file: File): Promise<void> {
    const id = crypto.randomUUID();
    const put = (change: Partial<Sending>) =>
      this.sending.update((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));
    this.sending.update((all) => [...all, { id, name: file.name, part: 0, problem: null }]);
    try {
      await this.prepare()();
      await this.calls.send(this.contactId(), id, file, (part) => put({ part }));
      this.forget(id);
    } catch (cause) {
      put({ problem: toProblem(cause) });
    }
  }

  /** A draft that the server does not have yet has no files. */
  private load(contact: string): Promise<readonly Attachment[]> {
    return this.calls.list(contact).catch((cause: unknown) => {
      if (this.isDraft() && [404, 0].includes(toProblem(cause).status)) return [];
      throw cause;
    });
  }
}
