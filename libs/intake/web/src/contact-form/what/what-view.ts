// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type CodeLists, Combobox, Icon, labelOf } from '@soglia/ui';
import type { Removal } from '../../form/contact-form-state';
import type { ContactForm, RequestForm } from '../../form/form-state';
import { needOptions } from './need-options';
import { nameOf } from '../../shared/person-words';
import { RequestCardView } from './request-card-view';

@Component({
  selector: 'sg-what',
  imports: [Combobox, Icon, RequestCardView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-view.html',
})
export class WhatView {
  readonly form = input.required<ContactForm>();
  readonly lists = input.required<CodeLists>();
  readonly currentKey = input.required<number | null>();
  readonly removed = input.required<Removal | null>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly needPicked = output<string>();
  readonly chosen = output<number>();
  readonly removeAsked = output<number>();
  readonly undoAsked = output<void>();
  readonly edited = output<{ key: number; change: Partial<RequestForm> }>();

  private readonly box = viewChild.required(Combobox);
  private readonly texts = inject(TranslocoService);
  protected readonly typed = signal('');
  protected readonly options = computed(() => needOptions(this.lists().needs, this.typed()));
  protected readonly startsHere = computed(
    () => this.form().people[0]?.fields.identification === 'anonymous' && this.form().requests.length === 0,
  );

  focusSearch(): void {
    this.box().focus();
  }

  protected pick(need: string): void {
    this.typed.set('');
    this.needPicked.emit(need);
  }

  protected removedWords(removal: Removal): string {
    if (removal.kind === 'person') return this.texts.translate('intake.who.removed', { name: nameOf(removal.person.fields) || '—' });
    return this.texts.translate('intake.what.removed', { need: labelOf(this.lists().needs, removal.request.need) });
  }
}
