// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, Icon, LabelPipe, type ViewerAccessPoint } from '@soglia/ui';
import { asksSender, asksWhich } from '../../form/contact-body';
import type { ContactForm, InterlocutorForm } from '../../form/form-state';
import { InterlocutorView } from './interlocutor-view';

const FIELDS = ['sportello', 'data', 'ora', 'canale', 'motivo-accesso', 'motivo-dettaglio', 'inviante', 'interlocutore'];
const OF_INTERLOCUTOR = ['relazione', 'interlocutore-nome', 'interlocutore-ente', 'informato'];
const OF_MORE = ['minuti', 'ripresa'];

/** Where, when, how, why, and who is talking: prefilled, rarely touched; each answer brings the questions that follow from it. */
@Component({
  selector: 'sg-occasion',
  imports: [Icon, InterlocutorView, LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './occasion-view.html',
})
export class OccasionView {
  readonly form = input.required<ContactForm>();
  readonly lists = input.required<CodeLists>();
  readonly accessPoints = input.required<readonly ViewerAccessPoint[]>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly edited = output<Partial<ContactForm>>();
  readonly interlocutorEdited = output<Partial<InterlocutorForm>>();

  protected readonly fields = [...FIELDS, ...OF_INTERLOCUTOR, ...OF_MORE];
  protected readonly asked = signal(false);
  protected readonly more = computed(() => this.asked() || OF_MORE.some((field) => this.errors().has(field)) || this.isFilled());
  protected readonly asksSender = computed(() => asksSender(this.form().motive));
  protected readonly asksWhich = computed(() => asksWhich(this.form().motive));
  private readonly isFilled = computed(() => this.form().minutes !== '' || this.form().followUp !== '' || this.form().isProtected);
}
