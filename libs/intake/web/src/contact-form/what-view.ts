// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Combobox, Icon, labelOf } from '@soglia/ui';
import type { RequestForm } from './form-state';
import { needOptions } from './need-options';
import { RequestCardView } from './request-card-view';

@Component({
  selector: 'sg-what',
  imports: [Combobox, Icon, RequestCardView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-view.html',
})
export class WhatView {
  readonly requests = input.required<readonly RequestForm[]>();
  readonly lists = input.required<CodeLists>();
  readonly currentKey = input.required<number | null>();
  readonly removed = input.required<RequestForm | null>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly needPicked = output<string>();
  readonly chosen = output<number>();
  readonly removeAsked = output<number>();
  readonly undoAsked = output<void>();
  readonly edited = output<{ key: number; change: Partial<RequestForm> }>();

  private readonly box = viewChild.required(Combobox);
  protected readonly typed = signal('');
  protected readonly options = computed(() => needOptions(this.lists().needs, this.typed()));
  protected readonly removedName = computed(() => labelOf(this.lists().needs, this.removed()?.need ?? ''));

  focusSearch(): void {
    this.box().focus();
  }

  protected pick(need: string): void {
    this.typed.set('');
    this.needPicked.emit(need);
  }
}
