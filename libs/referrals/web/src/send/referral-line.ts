// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, type ReferralAsk, type ReferralLineInputs, type SlotReferral, type SlotReferralState, VIEWER } from '@soglia/ui';
import { MoveProblemView } from '../decide/move-problem-view';
import { act } from '../shared/act';
import { DeskCalls } from '../shared/calls/desk-calls';
import { LegCalls } from '../shared/calls/leg-calls';
import { UndoSend } from '../shared/undo-send';
import { bringDeskWords } from './desk-words';
import { bodyOf } from './intention';
import { LegStandView } from './leg-stand-view';
import { ReferralTag } from './referral-tag';
import { SendCalls } from './send-calls';
import { SendPanel } from './send-panel';
import { SendProblemView } from './send-problem-view';
import { bringSendWords } from './send-words';

/** A request of a registered contact: sends what was prepared with it, lets that be undone while it leaves, and tells what became of it. */
@Component({
  selector: 'sg-referral-line',
  imports: [Icon, LegStandView, MoveProblemView, ReferralTag, RouterLink, SendPanel, SendProblemView, TranslocoPipe, UndoSend],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-line.html',
})
export class ReferralLine {
  readonly request = input.required<string>();
  readonly ask = input.required<ReferralAsk>();
  readonly referral = input.required<SlotReferralState | null>();
  readonly toSend = input.required<SlotReferral | null>();
  readonly files = input.required<ReferralLineInputs['files']>();
  readonly sent = input.required<ReferralLineInputs['sent']>();

  private readonly calls = inject(SendCalls);
  private readonly desk = inject(DeskCalls);
  private readonly legs = inject(LegCalls);
  private readonly viewer = inject(VIEWER);
  private readonly texts = inject(TranslocoService);
  private readonly sendsAgain = viewChild<ElementRef<HTMLElement>>('again');
  protected readonly sending = act();
  protected readonly moving = act();
  protected readonly intention = linkedSignal(() => this.toSend());
  protected readonly isOpen = signal(false);
  private readonly isUndone = signal(false);
  private readonly written = signal<string | null>(null);
  protected readonly id = computed(() => this.written() ?? this.referral()?.id ?? null);
  protected readonly mayRead = this.viewer.may('referral.read');
  protected readonly read = resource({
    params: () => (this.mayRead ? (this.id() ?? undefined) : undefined),
    loader: ({ params }) => this.desk.referral(params),
  });
  protected readonly known = linkedSignal<ReturnType<typeof this.fresh>, ReturnType<typeof this.fresh>>({
    source: () => this.fresh(),
    computation: (fresh, before) => fresh ?? before?.value ?? null,
  });
  protected readonly leaving = computed(() => (this.known()?.legs ?? []).filter(({ releaseAt }) => releaseAt !== null));
  protected readonly until = computed(() => this.leaving()[0]?.releaseAt ?? null);
  protected readonly waiting = computed(() => (this.known()?.legs ?? []).filter(({ state, releaseAt }) => state === 'draft' && !releaseAt));
  /** Under way it is not sent twice. */
  protected readonly maySend = computed(
    () => this.viewer.may('referral.send') && this.written() === null && (this.referral()?.state ?? 'closed') === 'closed',
  );
  protected readonly pick = (referral: SlotReferral | null) => this.intention.set(referral);

  constructor() {
    bringSendWords();
    bringDeskWords();
    // Whoever took it back stands where it can be sent again: the button they pressed is gone.
    effect(() => {
      const again = this.sendsAgain()?.nativeElement;
      if (again && this.isUndone()) untracked(() => (again.focus(), this.isUndone.set(false)));
    });
    effect(() => {
      if (this.toSend()) untracked(() => void this.send());
    });
  }

  /** The same referral as often as it takes, until the server has it. */
  protected async send(): Promise<void> {
    const referral = this.intention();
    if (!referral || referral.missing.length > 0) return;
    const words = referral.duty ? this.texts.translate<string>(`send.duty.note.${referral.duty}`) : null;
    const body = bodyOf(this.request(), referral, words);
    if (!(await this.sending.run([referral.id, body], () => this.calls.send(referral.id, body)))) return;
    this.isOpen.set(false);
    this.written.set(referral.id);
    this.intention.set(null);
    this.sent()();
  }

  /** What is changed after it was refused is another referral. */
  protected change(): void {
    this.intention.update((referral) => referral && { ...referral, id: crypto.randomUUID() });
    this.isOpen.set(true);
  }

  protected async undo(): Promise<void> {
    for (const leg of this.leaving()) {
      const body = { move: 'undo-send' } as const;
      await this.moving.run([leg.id, leg.version, body], (id) => this.legs.move(leg, id, body));
    }
    this.isUndone.set(this.moving.problem() === null);
    this.read.reload();
  }

  /** A draft that was kept back leaves after all; where the protocol wants it, it asks for approval first. */
  protected async sendAgain(): Promise<void> {
    for (const { id } of this.waiting()) {
      await this.moving.run([id, 'send'], async (command) => {
        const leg = await this.legs.leg(id);
        const move = leg.moves.includes('send') ? 'send' : 'ask-approval';
        await this.legs.move(leg, command, { move });
      });
    }
    this.read.reload();
  }

  private fresh() {
    return this.read.hasValue() ? this.read.value() : null;
  }
}
