// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { dayText, romeDay } from '@soglia/kernel';
import type { Ask } from '@soglia/referrals-domain';
import { Field, parseDay, type Problem } from '@soglia/ui';
import type { LegView, UnitLine } from '../shared/referral-shapes';
import { AlternativesView } from './alternatives-view';
import { choicesOf } from './form-choices';
import { dayLimits, formFields, missingOf, type Said } from './move-form';
import type { MoveOffer } from './move-offers';
import { RadiosView } from './radios-view';

const AS_RADIOS: readonly Ask[] = ['reason', 'question', 'addressee', 'outcome', 'answer', 'declaredBy'];
const AS_WORDS: readonly Ask[] = ['note', 'delivered'];

/** The form of a move, drawn from its row of the journey: what it asks, what may be said beside, and nothing else. */
@Component({
  selector: 'sg-move-form',
  imports: [AlternativesView, Field, RadiosView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './move-form-view.html',
})
export class MoveFormView {
  readonly offer = input.required<MoveOffer>();
  readonly leg = input.required<LegView>();
  readonly units = input.required<readonly UnitLine[]>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly sent = output<Said>();
  readonly cancelled = output<void>();

  private readonly texts = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly said = signal<Said>({});
  protected readonly dayTyped = signal('');
  protected readonly missing = signal<readonly Ask[]>([]);
  protected readonly fields = computed(() => formFields(this.offer().row));
  protected readonly limits = computed(() => dayLimits(this.offer().row.name, romeDay(new Date())));
  protected readonly dayText = dayText;

  constructor() {
    afterNextRender(() => this.focusFirst());
  }

  protected kindOf(ask: Ask): 'radios' | 'words' | 'day' | 'tick' | 'cards' | 'select' {
    if (AS_RADIOS.includes(ask)) return 'radios';
    if (AS_WORDS.includes(ask)) return 'words';
    return ask === 'day' ? 'day' : ask === 'personTold' ? 'tick' : ask === 'alternatives' ? 'cards' : 'select';
  }

  protected choices(ask: Ask) {
    return choicesOf(ask, this.offer().row.name, { ...this.leg(), units: this.units() }, this.texts);
  }

  protected valueOf(ask: Ask): string | null {
    const value = this.said()[ask];
    return typeof value === 'string' ? value : null;
  }

  protected put(ask: Ask, value: unknown): void {
    this.said.update((said) => ({ ...said, [ask]: value }));
    this.missing.update((missing) => missing.filter((each) => each !== ask));
  }

  protected typeDay(text: string): void {
    this.dayTyped.set(text);
    this.put('day', parseDay(text));
  }

  /** A question of the journey is asked by its own name where the move has words for it, else by the usual. */
  protected label(ask: Ask): string {
    const { name } = this.offer().row;
    const own = `referrals.form.of.${name}.${ask}`;
    const words = this.texts.translate<string>(own);
    return words === own ? this.texts.translate(`referrals.form.${ask}`) : words;
  }

  protected wrong(ask: Ask): string | null {
    if (this.missing().includes(ask)) return this.texts.translate(`referrals.form.missing.${this.kindOf(ask)}`);
    const refused = this.problem()?.errors.find(({ pointer }) => pointer === `/${ask}`);
    return refused ? this.texts.translate(`ui.problem.${refused.code}`) : null;
  }

  protected submit(): void {
    const unreadable = this.dayTyped().trim() !== '' && !this.said().day;
    this.missing.set([...missingOf(this.offer().row, this.said()), ...(unreadable ? (['day'] as const) : [])]);
    if (this.missing().length === 0) this.sent.emit(this.said());
    else this.host.nativeElement.querySelector<HTMLElement>(`#mossa-${this.missing()[0]}`)?.focus();
  }

  /** What must be said first; where nothing must, the button, so that Enter is enough. */
  private focusFirst(): void {
    const required = this.fields().find((field) => field.required);
    const target = required ? `#mossa-${required.ask}` : 'button[type=submit]';
    this.host.nativeElement.querySelector<HTMLElement>(target)?.focus();
  }
}
