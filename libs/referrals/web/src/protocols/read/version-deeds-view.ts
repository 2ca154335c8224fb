// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { Icon } from '@soglia/ui';
import { act } from '../../shared/act';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { ProtocolVersion, VersionLine } from '../calls/protocol-shapes';
import { isToCome } from '../version-shown';
import { DayFormView, type SaidDay } from './day-form-view';

export type Deed = 'published' | 'ended' | 'discarded';
type Asked = 'publish' | 'end' | 'discard';

/** What may be done with a version: everybody takes it as a file; who writes protocols publishes, ends, changes and copies it. */
@Component({
  selector: 'sg-version-deeds',
  imports: [DayFormView, Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './version-deeds-view.html',
})
export class VersionDeedsView {
  readonly version = input.required<ProtocolVersion>();
  readonly line = input.required<VersionLine>();
  readonly mayWrite = input.required<boolean>();
  readonly hasDraft = input.required<boolean>();
  readonly done = output<Deed>();

  private readonly calls = inject(ProtocolCalls);
  private readonly injector = inject(Injector);
  protected readonly deed = act();
  protected readonly today = romeDay(new Date());
  /** Which form is open; another version shuts it. */
  protected readonly asked = linkedSignal<string, Asked | null>({ source: () => this.version().id, computation: () => null });
  protected readonly mayEnd = computed(() => this.version().state === 'in-force');
  protected readonly toCome = computed(() => isToCome(this.line()));

  protected ask(what: Asked | null, focus: string): void {
    this.asked.set(what);
    this.deed.problem.set(null);
    afterNextRender(() => document.getElementById(focus)?.focus(), { injector: this.injector });
  }

  protected async publish({ day }: SaidDay): Promise<void> {
    const version = this.version();
    if (await this.deed.run([version.id, day], () => this.calls.publish(version, day))) this.end('published');
  }

  protected async finish({ day, reason }: SaidDay): Promise<void> {
    const version = this.version();
    if (await this.deed.run([version.id, day, reason], () => this.calls.end(version, day, reason))) this.end('ended');
  }

  protected async discard(): Promise<void> {
    const { id } = this.version();
    if (await this.deed.run(id, () => this.calls.discard(id))) this.end('discarded');
  }

  private end(deed: Deed): void {
    this.asked.set(null);
    this.done.emit(deed);
  }
}
