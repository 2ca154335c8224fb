// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { pagedList, pageShortcuts, VIEWER } from '@soglia/ui';
import { LegDetail } from '../leg/leg-detail';
import { ReteNav } from '../shared/rete-nav';
import { DeskCalls } from '../shared/calls/desk-calls';
import type { Box, Shown, Sort } from '../shared/referral-shapes';
import { BoxesView } from './boxes-view';
import { inboxQuery, type InboxAsk, readInboxUrl } from './inbox-url';
import { LegsView } from './legs-view';
import { PlacesView } from './places-view';

/** The desk of the net: four boxes, the legs of one of them by term, and one leg to decide on. What it shows is in its address. */
@Component({
  selector: 'sg-inbox-page',
  imports: [BoxesView, LegDetail, LegsView, PlacesView, ReteNav, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox-page.html',
})
export class InboxPage {
  readonly casella = input<string>();
  readonly vista = input<string>();
  readonly ordine = input<string>();
  /** The leg that is open. */
  readonly tratta = input<string>();

  private readonly calls = inject(DeskCalls);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly usual: Box = this.viewer.may('contact.register') ? 'from-me' : 'team-in';
  protected readonly mayAnswer = this.viewer.may('referral.answer');
  protected readonly ask = computed(
    () =>
      readInboxUrl(
        { ...defined('casella', this.casella()), ...defined('vista', this.vista()), ...defined('ordine', this.ordine()) },
        this.usual,
      ),
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly boxes = resource({ loader: () => this.calls.boxes() });
  protected readonly counts = computed(() => (this.boxes.hasValue() ? this.boxes.value() : null));
  protected readonly list = pagedList(this.ask, (ask, cursor) => this.calls.legs(ask, cursor));
  /** What the list marks: the open leg, or where J and K have led. */
  protected readonly marked = computed(() => this.pointed() ?? this.tratta() ?? null);
  private readonly pointed = linkedSignal<string | undefined, string | null>({ source: () => this.tratta(), computation: () => null });
  private readonly legs = viewChild(LegsView);

  constructor() {
    pageShortcuts([
      { chord: 'j', text: 'referrals.shortcut.next', run: () => this.point(1) },
      { chord: 'k', text: 'referrals.shortcut.previous', run: () => this.point(-1) },
    ]);
  }

  protected change(change: Partial<InboxAsk>): void {
    void this.router.navigate([], { queryParams: inboxQuery({ ...this.ask(), ...change }) });
  }

  protected show(show: Shown): void {
    this.change({ show });
  }

  protected sort(sort: Sort): void {
    this.change({ sort });
  }

  protected async close(): Promise<void> {
    const left = this.tratta();
    await this.router.navigate([], { queryParams: { tratta: null }, queryParamsHandling: 'merge' });
    if (left) this.legs()?.focus(left);
  }

  /** Something was done: the boxes and the list are read again, the page stays where it is. */
  protected refresh(): void {
    this.boxes.reload();
    this.list.first.reload();
  }

  /** The next leg of the list gets the focus; Enter, as on any link, opens it. */
  private point(by: number): void {
    const items = this.legs()?.shown() ?? [];
    const at = items.findIndex(({ id }) => id === this.marked());
    const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
    if (!next) return;
    this.pointed.set(next.id);
    this.legs()?.focus(next.id);
  }
}

const defined = <Name extends string>(name: Name, value: string | undefined) => (value === undefined ? {} : { [name]: value });
