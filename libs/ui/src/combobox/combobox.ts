// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '../icon/icon';
import { moveActive } from './move-active';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** Editable combobox with list autocomplete (ARIA Authoring Practices). The page filters; this shows and picks. */
@Component({
  selector: 'sg-combobox',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './combobox.html',
})
export class Combobox {
  readonly inputId = input.required<string>();
  readonly label = input<string | null>(null);
  readonly placeholder = input('');
  readonly icon = input<IconName | null>(null);
  readonly options = input.required<readonly ComboboxOption[]>();
  readonly busy = input(false);
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  readonly text = model('');
  readonly picked = output<ComboboxOption>();

  protected readonly open = signal(false);
  /** The first option stands ready, so that typing and Enter is enough. */
  protected readonly active = linkedSignal<number>(() => (this.options().length > 0 ? 0 : -1));
  protected readonly activeId = computed(() => (this.open() && this.active() >= 0 ? this.optionId(this.active()) : null));
  protected readonly nothing = computed(() => this.open() && !this.busy() && this.text().trim() !== '' && this.options().length === 0);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected optionId(index: number): string {
    return `${this.inputId()}-option-${index}`;
  }

  protected typed(text: string): void {
    this.text.set(text);
    this.open.set(true);
  }

  protected pick(option: ComboboxOption | undefined): void {
    if (!option) return;
    this.open.set(false);
    this.picked.emit(option);
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = moveActive(event.key, this.active(), this.options().length);
    if (moved !== null) this.moveTo(moved, event);
    else if (event.key === 'Enter' && this.open() && this.active() >= 0) this.confirm(event);
    else if (event.key === 'Escape') this.escape(event);
  }

  private moveTo(index: number, event: KeyboardEvent): void {
    event.preventDefault();
    if (this.open()) this.active.set(index);
    this.open.set(true);
    this.list().nativeElement.children[this.active()]?.scrollIntoView?.({ block: 'nearest' });
  }

  private confirm(event: KeyboardEvent): void {
    event.preventDefault();
    this.pick(this.options()[this.active()]);
  }

  /** First Escape closes the list, the second empties the box. */
  private escape(event: KeyboardEvent): void {
    if (!this.open() && this.text() === '') return;
    event.preventDefault();
    if (!this.open()) this.text.set('');
    this.open.set(false);
  }
}
