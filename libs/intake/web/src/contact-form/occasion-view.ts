// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Icon, type ViewerAccessPoint } from '@soglia/ui';
import type { ContactForm } from './form-state';

/** Where, when, how, and who is talking: prefilled, rarely touched. */
@Component({
  selector: 'sg-occasion',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './occasion-view.html',
})
export class OccasionView {
  readonly form = input.required<ContactForm>();
  readonly lists = input.required<CodeLists>();
  readonly accessPoints = input.required<readonly ViewerAccessPoint[]>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<ContactForm>>();
  protected readonly fields = ['sportello', 'data', 'ora', 'canale', 'interlocutore'];
}
