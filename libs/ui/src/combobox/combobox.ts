// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '../icon/icon';
import { moveActive } from './move-active';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: IconName;
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
  /** The option that stands ready when others have arrived. */
  readonly ready = input(0);
  /** Whether the option that stands ready may be taken by somebody who has not seen the options. */
  readonly sure = input(true);
  /** The page begins here: the shell puts the focus on it when the page opens. */
  readonly first = input(false);
  readonly text = model('');
  readonly picked = output<ComboboxOption>();
  /** Enter came before the options: what is typed next may go elsewhere, the pick comes by itself. */
  readonly awaiting = output<void>();

  protected readonly open = signal(false);
  /** Enter was pressed before the options had arrived: it takes the one that stands ready as soon as they are there. */
  private readonly awaited = signal(false);
  /** One option stands ready, so that typing and Enter is enough. */
  protected readonly active = linkedSignal<number>(() => Math.min(this.ready(), this.options().length - 1));
  protected readonly activeId = computed(() => (this.open() && this.active() >= 0 ? this.optionId(this.active()) : null));
  protected readonly nothing = computed(() => this.open() && !this.busy() && this.text().trim() !== '' && this.options().length === 0);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  constructor() {
    effect(() => {
      if (!this.awaited() || this.busy()) return;
      untracked(() => this.awaited.set(false));
      // Not within the drawing of the page: whoever listens may draw it again at once.
      queueMicrotask(() => this.arrived());
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected optionId(index: number): string {
    return `${this.inputId()}-option-${index}`;
  }

  protected typed(text: string): void {
    this.awaited.set(false);
    this.text.set(text);
    this.open.set(true);
  }

  protected left(): void {
    if (!this.awaited()) this.open.set(false);
  }

  /** What is not sure stays open, to be chosen. */
  private arrived(): void {
    if (this.sure()) this.pick(this.options()[this.active()]);
    else this.open.set(true);
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
    else if (event.key === 'Enter' && this.open() && (this.options().length > 0 || this.text().trim() !== '')) this.confirm(event);
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
    if (!this.busy()) return this.pick(this.options()[this.active()]);
    this.awaited.set(true);
    this.awaiting.emit();
  }

  /** First Escape closes the list, the second empties the box. */
  private escape(event: KeyboardEvent): void {
    this.awaited.set(false);
    if (!this.open() && this.text() === '') return;
    event.preventDefault();
    if (!this.open()) this.text.set('');
    this.open.set(false);
  }
}
