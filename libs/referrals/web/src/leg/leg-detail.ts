// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  resource,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { LegState, MoveName } from '@soglia/referrals-domain';
import { DeskNews, Failure, Icon, Loading } from '@soglia/ui';
import { type Decision, DecideView } from '../decide/decide-view';
import { moveBody } from '../decide/move-form';
import { MoveProblemView } from '../decide/move-problem-view';
import { act } from '../shared/act';
import { LegCalls } from '../shared/calls/leg-calls';
import type { LegView, PathEvent, UnitLine } from '../shared/referral-shapes';
import { UndoSend } from '../shared/undo-send';
import { LegHeadView } from './leg-head-view';
import { LegMainView } from './leg-main-view';
import { LegSideView } from './leg-side-view';
import { MeanwhileView } from './meanwhile-view';

const NEEDS_UNITS: readonly MoveName[] = ['re-route', 'reopen', 'take-over'];

/** One leg: what is known of it, what can be done with it, and what was done. */
@Component({
  selector: 'sg-leg-detail',
  imports: [
    DecideView,
    Failure,
    Icon,
    LegHeadView,
    LegMainView,
    LegSideView,
    Loading,
    MeanwhileView,
    MoveProblemView,
    TranslocoPipe,
    UndoSend,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leg-detail.html',
})
export class LegDetail {
  readonly id = input.required<string>();
  /** Whether it stands beside a list, to which a small screen goes back. */
  readonly canClose = input(false);
  /** Something was done: whoever lists it should read again. */
  readonly moved = output<void>();
  readonly closed = output<void>();

  private readonly calls = inject(LegCalls);
  private readonly news = inject(DeskNews);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly decide = viewChild(DecideView);
  protected readonly read = resource({ params: () => this.id(), loader: ({ params }) => this.calls.leg(params) });
  /** What was read stays on the page while it is asked again. */
  protected readonly leg = linkedSignal<{ id: string; read: LegView | null }, LegView | null>({
    source: () => ({ id: this.id(), read: this.read.hasValue() ? this.read.value() : null }),
    computation: ({ id, read }, before) => read ?? (before?.value?.id === id ? before.value : null),
  });
  protected readonly deed = act();
  protected readonly units = linkedSignal<string, readonly UnitLine[]>({ source: () => this.id(), computation: () => [] });
  /** What happened while somebody was writing: they see it, and go on or not. */
  protected readonly meanwhile = linkedSignal<string, readonly PathEvent[]>({ source: () => this.id(), computation: () => [] });
  protected readonly said = linkedSignal<string, string | null>({ source: () => this.id(), computation: () => null });
  protected readonly canUndo = computed(() => (this.leg()?.moves.includes('undo-send') ? (this.leg()?.releaseAt ?? null) : null));

  constructor() {
    // An open leg begins at its heading, so that it is read out and Tab goes on from it.
    let begun: string | null = null;
    effect(() => {
      const leg = this.leg();
      if (!leg || leg.id === begun) return;
      const first = begun === null && !this.canClose();
      begun = leg.id;
      if (!first) untracked(() => this.focusHeading());
    });
  }

  protected async carryOut({ offer, said }: Decision): Promise<void> {
    const leg = this.leg();
    if (!leg) return;
    const body = moveBody(offer.row, said);
    if (await this.deed.run([leg.id, body], (id) => this.calls.move(leg, id, body))) return this.done(leg, offer.row.name);
    if (this.deed.problem()?.status === 412) await this.lookAgain(leg);
  }

  protected async undo(): Promise<void> {
    const leg = this.leg();
    if (!leg) return;
    const body = { move: 'undo-send' } as const;
    if (await this.deed.run([leg.id, body], (id) => this.calls.move(leg, id, body))) await this.done(leg, 'undo-send');
    else this.read.reload();
  }

  protected async needUnits(move: MoveName): Promise<void> {
    const leg = this.leg();
    if (leg && NEEDS_UNITS.includes(move) && this.units().length === 0)
      this.units.set(await this.calls.unitsFor(leg.protocol.versionId).catch(() => []));
  }

  /** What was written, attached or recorded shows at once. */
  protected refresh(): void {
    this.read.reload();
  }

  /** The countdown is over, or was stopped: what became of it is read. */
  protected left(): void {
    this.read.reload();
    this.moved.emit();
  }

  private async done(leg: LegView, move: MoveName): Promise<void> {
    this.news.tell();
    this.moved.emit();
    // Whoever has opened another leg meanwhile is left there.
    if (leg.id !== this.id()) return;
    this.decide()?.close();
    this.meanwhile.set([]);
    const fresh = await this.readAgain();
    this.said.set(this.saidOf(move, leg.state, fresh?.state ?? leg.state));
    this.focusHeading();
  }

  private saidOf(move: MoveName, before: LegState, now: LegState): string {
    if (before === now) return this.texts.translate('referrals.decide.done', { what: this.texts.translate(`referrals.event.${move}`) });
    return this.texts.translate('referrals.decide.now', { state: this.texts.translate(`referrals.state.${now}`) });
  }

  /** Somebody was quicker: what they did is shown, what was written stays, and the next press goes on from there. */
  private async lookAgain(seen: LegView): Promise<void> {
    const fresh = await this.readAgain();
    this.meanwhile.set(fresh ? fresh.path.slice(seen.path.length) : []);
  }

  private async readAgain(): Promise<LegView | null> {
    const fresh = await this.calls.leg(this.id()).catch(() => null);
    if (fresh && fresh.id === this.id()) this.read.set(fresh);
    return fresh;
  }

  private focusHeading(): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('[data-leg-heading]')?.focus(), { injector: this.injector });
  }
}
