// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';
import { fileAddress, FileCalls } from '../shared/calls/file-calls';
import type { LegAttachment, LegView } from '../shared/referral-shapes';

const LOOK_AGAIN_MS = 3000;

interface Sending {
  readonly id: string;
  readonly name: string;
  readonly part: number;
  readonly problem: Problem | null;
}

/** The files of a leg: not to be opened before they were looked at. */
@Component({
  selector: 'sg-leg-attachments',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attachments-section.html',
})
export class AttachmentsSection {
  readonly leg = input.required<LegView>();
  readonly isOpen = input.required<boolean>();
  readonly changed = output<void>();

  private readonly calls = inject(FileCalls);
  protected readonly sending = signal<readonly Sending[]>([]);
  protected readonly mayAdd = computed(() => this.isOpen() && this.leg().parts.some((part) => part !== 'CU') && this.leg().level > 0);

  constructor() {
    const again = setInterval(() => this.leg().attachments.some(({ state }) => state === 'waiting') && this.changed.emit(), LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  protected address({ id }: LegAttachment): string {
    return fileAddress(this.leg().id, id);
  }

  protected size({ bytes }: LegAttachment): string {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  }

  protected async send(box: HTMLInputElement): Promise<void> {
    const files = [...(box.files ?? [])];
    box.value = '';
    for (const file of files) await this.sendOne(file);
    this.changed.emit();
  }

  protected forget(id: string): void {
    this.sending.update((all) => all.filter((each) => each.id !== id));
  }

  private async sendOne(file: File): Promise<void> {
    const id = crypto.randomUUID();
    const put = (change: Partial<Sending>) =>
      this.sending.update((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));
    this.sending.update((all) => [...all, { id, name: file.name, part: 0, problem: null }]);
    try {
      await this.calls.send(this.leg().id, id, file, (part) => put({ part }));
      this.forget(id);
    } catch (cause) {
      put({ problem: toProblem(cause) });
    }
  }
}
