// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  resource,
  signal,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Loading, PageTitle, type Problem, toProblem, VIEWER } from '@soglia/ui';
import { pollWhile } from '../shared/poll-while';
import { QuarterNamePipe } from '../shared/quarter-name.pipe';
import { type RefusalReason, type Release, ReleaseCalls } from '../shared/release-calls';
import { DecisionView } from './decision-view';
import { ReadingNoteView } from './reading-note-view';
import { ReleaseFactsView } from './release-facts-view';
import { ReleaseHeadView } from './release-head-view';
import { ReleaseStandingView } from './release-standing-view';
import { ReleaseTableView } from './release-table-view';

@Component({
  selector: 'sg-release-page',
  imports: [
    DecisionView,
    Failure,
    Loading,
    ReadingNoteView,
    ReleaseFactsView,
    ReleaseHeadView,
    ReleaseStandingView,
    ReleaseTableView,
    TranslocoPipe,
  ],
  providers: [QuarterNamePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './release-page.html',
})
export class ReleasePage {
  readonly id = input.required<string>();

  private readonly calls = inject(ReleaseCalls);
  private readonly injector = inject(Injector);
  private readonly title = inject(PageTitle);
  private readonly quarterName = inject(QuarterNamePipe);
  private readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly mayPublish = inject(VIEWER).may('release.publish');
  protected readonly problem = signal<Problem | null>(null);
  private readonly sending = signal(false);
  /** Signed or refused; the worker does it a moment later. */
  private readonly decided = signal(false);

  protected readonly current = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  private readonly waitsForWorker = computed(() => this.decided() && this.current()?.state === 'prepared');
  protected readonly deciding = computed(() => this.sending() || this.waitsForWorker());
  protected readonly failure = computed(() => this.codeLists.error() ?? this.loaded.error());

  constructor() {
    const underWay = computed(() => this.current()?.state === 'requested' || this.waitsForWorker());
    pollWhile(underWay, () => this.loaded.reload());
    effect(() => {
      const release = this.current();
      if (release) this.title.set(this.quarterName.transform(release.quarter));
    });
    effect(() => {
      if (this.decided() && !this.deciding()) this.focusHeading();
    });
  }

  protected publish(release: Release): Promise<void> {
    return this.decide(() => this.calls.publish(release));
  }

  protected refuse(release: Release, reason: RefusalReason): Promise<void> {
    return this.decide(() => this.calls.refuse(release, reason));
  }

  protected again(): void {
    if (this.codeLists.error()) this.codeLists.reload();
    if (this.loaded.error()) this.loaded.reload();
  }

  private async decide(send: () => Promise<Release>): Promise<void> {
    this.sending.set(true);
    this.problem.set(null);
    try {
      await send();
      this.decided.set(true);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.sending.set(false);
      this.loaded.reload();
    }
  }

  /** The box with the buttons is gone: focus must not go with it. */
  private focusHeading(): void {
    afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus(), { injector: this.injector });
  }
}
