// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Field, followWords, Icon, type ReferralPanelInputs, type SlotFile, type SlotReferral } from '@soglia/ui';
import { type RadioOption, RadiosView } from '../decide/radios-view';
import { askedFields, copiedFields, informedWays, withAsked, withDocument } from './intention';
import type { ProtocolMatch } from './send-calls';

const DUTIES = ['done', 'to-do', 'not-due'] as const;

/** What the protocol asks before a request may go: what is copied and at which level it opens, what is asked, documents, and that the person knows. */
@Component({
  selector: 'sg-send-checklist',
  imports: [Field, Icon, RadiosView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './checklist-view.html',
})
export class ChecklistView {
  readonly name = input.required<string>();
  readonly match = input.required<ProtocolMatch>();
  readonly referral = input.required<SlotReferral>();
  readonly absent = input.required<readonly string[]>();
  readonly files = input.required<ReferralPanelInputs['files']>();
  readonly edited = output<SlotReferral>();

  private readonly texts = inject(TranslocoService);
  protected readonly asked = computed(() => askedFields(this.match()));
  /** What opens at which level, in the words of the protocol. */
  protected readonly levels = computed(() =>
    [1, 2, 3]
      .map((level) => ({ level, fields: copiedFields(this.match()).filter((field) => field.level === level) }))
      .filter(({ fields }) => fields.length > 0),
  );
  protected readonly informed = computed(() => this.options('send.informed.', informedWays(this.match())));
  protected readonly dutyOptions = computed(() => this.options('send.duty.', DUTIES));
  protected readonly there = linkedSignal<readonly SlotFile[]>(() => (this.match(), []));

  constructor() {
    // A draft that comes back names its files by id alone.
    queueMicrotask(() => this.match().documents.length > 0 && void this.lookForFiles());
  }

  protected isAbsent(field: string): boolean {
    return this.absent().includes(field);
  }

  protected answerTo(field: string): string {
    return this.referral().asked.find((each) => each.field === field)?.value ?? '';
  }

  protected fileFor(code: string): string {
    return this.referral().documents.find((each) => each.code === code)?.attachment ?? '';
  }

  /** Files may have come since the list was last looked at. */
  protected async lookForFiles(): Promise<void> {
    this.there.set(await this.files()().catch(() => []));
  }

  protected say(field: string, value: string): void {
    this.edited.emit(withAsked(this.referral(), field, value));
  }

  protected sendAlong(code: string, attachment: string): void {
    this.edited.emit(withDocument(this.referral(), code, attachment));
  }

  protected tell(informed: string): void {
    const way = informedWays(this.match()).find((each) => each === informed);
    if (way) this.edited.emit({ ...this.referral(), informed: way });
  }

  protected report(duty: string): void {
    const said = DUTIES.find((each) => each === duty);
    if (said) this.edited.emit({ ...this.referral(), duty: said });
  }

  private options(words: string, values: readonly string[]): RadioOption[] {
    followWords();
    return values.map((value) => ({ value, label: this.texts.translate<string>(words + value) }));
  }
}
