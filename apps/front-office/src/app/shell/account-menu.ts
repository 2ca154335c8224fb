// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { initials } from './initials';

/** A disclosure, not an ARIA menu: two ordinary links that Tab reaches. */
@Component({
  selector: 'sg-account-menu',
  imports: [Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-menu.html',
  host: {
    class: 'sg-menu',
    '(keydown.escape)': 'close($event)',
    '(document:click)': 'clickedAt($event)',
    '(focusout)': 'focusWent($event)',
  },
})
export class AccountMenu {
  readonly name = input.required<string>();
  readonly agency = input<string | null>(null);
  protected readonly open = signal(false);
  protected readonly initials = computed(() => initials(this.name()));
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('button');

  protected close(event: Event): void {
    if (!this.open()) return;
    event.preventDefault();
    this.open.set(false);
    this.button().nativeElement.focus();
  }

  protected clickedAt(event: Event): void {
    if (!this.host.nativeElement.contains(event.target as Node)) this.open.set(false);
  }

  protected focusWent(event: FocusEvent): void {
    if (event.relatedTarget && !this.host.nativeElement.contains(event.relatedTarget as Node)) this.open.set(false);
  }
}
