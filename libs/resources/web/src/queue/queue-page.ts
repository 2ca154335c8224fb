// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QueueKind, QueueLineDto } from '@soglia/api-client';
import { DayPipe, Empty, Failure, Icon, Loading, pagedList, ProblemTextPipe } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { QueueCalls } from '../shared/calls/queue-calls';

const KINDS: readonly QueueKind[] = ['proposal', 'report', 'unanswered', 'overdue', 'unreachable', 'duplicate'];
/** Kinds of work that are a proposal to decide; the others lead to the card itself. */
const DECIDED: readonly QueueKind[] = ['proposal', 'report'];

/** All that waits for a curator, oldest first. */
@Component({
  selector: 'sg-queue-page',
  imports: [DayPipe, DeskNav, Empty, Failure, Icon, Loading, ProblemTextPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-page.html',
})
export class QueuePage {
  /** `?tipo=` shows one kind of work. */
  readonly tipo = input<string>();

  private readonly calls = inject(QueueCalls);
  private readonly router = inject(Router);
  protected readonly list = pagedList(
    computed(() => KINDS.find((kind) => kind === this.tipo()) ?? null),
    (kind, cursor) => this.calls.queue(kind, cursor),
  );
  protected readonly counts = computed(() => this.list.page()?.counts ?? []);
  protected readonly total = computed(() => this.counts().reduce((sum, { count }) => sum + count, 0));

  protected show(kind: string | null): void {
    void this.router.navigate([], { queryParams: { tipo: kind } });
  }

  protected linkOf({ kind, id, serviceId }: QueueLineDto): string[] {
    return DECIDED.includes(kind) ? ['/banca-dati/coda', id] : ['/banca-dati/schede', serviceId];
  }
}
