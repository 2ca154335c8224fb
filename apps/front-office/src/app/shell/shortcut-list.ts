// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Shortcuts } from '@soglia/ui';

/** The shortcuts in force on this page. The browser's own dialog keeps focus in and gives it back. */
@Component({
  selector: 'sg-shortcut-list',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shortcut-list.html',
})
export class ShortcutList {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    if (!this.dialog().nativeElement.open) this.dialog().nativeElement.showModal();
  }

  protected keyNames(chord: string): string[] {
    return chord.split('+').map((key) => (key === 'Enter' ? 'shell.shortcuts.enter' : key.length === 1 ? key.toUpperCase() : key));
  }
}
