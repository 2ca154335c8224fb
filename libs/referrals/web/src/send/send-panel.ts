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
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  Failure,
  followWords,
  Icon,
  Loading,
  pageShortcuts,
  type ReferralAsk,
  type ReferralPanelInputs,
  type SlotReferral,
} from '@soglia/ui';
import { ChecklistView } from './checklist-view';
import { freshIntention, type Missing, missingOf } from './intention';
import { ProtocolsView } from './protocols-view';
import { RecipientsView } from './recipients-view';
import { SendCalls } from './send-calls';
import { bringSendWords } from './send-words';

/** A request that goes to another agency under a protocol: which, to whom, and the protocol's checklist. */
@Component({
  selector: 'sg-send-panel',
  imports: [ChecklistView, Failure, Icon, Loading, ProtocolsView, RecipientsView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './send-panel.html',
})
export class SendPanel {
  readonly name = input.required<string>();
  readonly ask = input.required<ReferralAsk>();
  readonly wanted = input.required<boolean>();
  readonly chosen = input.required<SlotReferral | null>();
  readonly files = input.required<ReferralPanelInputs['files']>();
  readonly picked = input.required<ReferralPanelInputs['picked']>();

  private readonly calls = inject(SendCalls);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  /** Asked again only when something that matters to a protocol is another. */
  private readonly question = computed(
    () => {
      const { need, area, comune, birthYear, urgency } = this.ask();
      return { need, area, comune, birthYear, urgency, absent: [] };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly isDropped = signal(false);
  protected readonly found = resource({ params: () => this.question(), loader: ({ params }) => this.calls.match(params) });
  protected readonly matches = computed(() => (this.found.hasValue() ? this.found.value() : []));
  protected readonly fitting = computed(() => this.matches().filter(({ fit }) => fit !== 'not-eligible'));
  protected readonly unfit = computed(() => this.matches().filter(({ fit }) => fit === 'not-eligible'));
  protected readonly match = computed(() => this.fitting().find(({ versionId }) => versionId === this.chosen()?.protocolVersion) ?? null);
  /** Offered only where it certainly fits. */
  protected readonly offer = computed(() => this.fitting().find(({ fit }) => fit === 'eligible') ?? null);

  constructor() {
    bringSendWords();
    pageShortcuts([{ chord: 'Alt+p', text: 'send.shortcut.prepare', run: () => this.prepare() }]);
    // Where there is nothing to choose from it is chosen; taken away, it stays away. The panel may open out of sight.
    let wasWanted: boolean | null = null;
    effect(() => {
      const [wanted, fitting, chosen] = [this.wanted(), this.fitting(), this.chosen()];
      const only = fitting.length === 1 ? fitting[0] : undefined;
      if (wanted && only && !chosen && !untracked(this.isDropped)) untracked(() => this.choose(only.versionId));
      if (wanted && wasWanted === false) untracked(() => this.bringIntoView());
      wasWanted = wanted;
    });
    // What is missing also changes with the person's file, and is said in the page's language.
    effect(() => {
      const [chosen, match, ask] = [this.chosen(), this.match(), this.ask()];
      if (!chosen || !match) return;
      const missing = this.missingWords(chosen, match, ask);
      if (String(missing) !== String(chosen.missing) || chosen.urgency !== ask.urgency)
        untracked(() => this.picked()({ ...chosen, urgency: ask.urgency, missing }));
    });
  }

  /** By key: the best protocol is chosen, if none is yet, and its first question waits. */
  protected prepare(): void {
    const best = this.offer() ?? this.fitting()[0];
    if (!this.chosen() && best) this.choose(best.versionId);
    afterNextRender(() => document.getElementById(this.chosen() ? `${this.name()}-invio` : this.name())?.focus(), {
      injector: this.injector,
    });
  }

  protected choose(versionId: string): void {
    const match = this.fitting().find((each) => each.versionId === versionId);
    if (match) this.edit(freshIntention(match, this.ask(), crypto.randomUUID()));
  }

  protected edit(referral: SlotReferral): void {
    const match = this.fitting().find(({ versionId }) => versionId === referral.protocolVersion);
    if (match) this.picked()({ ...referral, missing: this.missingWords(referral, match, this.ask()) });
  }

  /** Focus would be lost with what is taken away. */
  protected drop(): void {
    this.isDropped.set(true);
    this.picked()(null);
    afterNextRender(() => document.getElementById(this.name())?.focus(), { injector: this.injector });
  }

  private bringIntoView(): void {
    afterNextRender(() => document.getElementById(this.name())?.scrollIntoView?.({ block: 'nearest' }), { injector: this.injector });
  }

  private missingWords(referral: SlotReferral, match: NonNullable<ReturnType<typeof this.match>>, ask: ReferralAsk): readonly string[] {
    followWords();
    return missingOf(referral, match, ask).map((missing) => this.wordsOf(missing));
  }

  private wordsOf(missing: Missing): string {
    const label = 'label' in missing ? missing.label : '';
    return this.texts.translate(`send.missing.${missing.what}`, { label });
  }
}
