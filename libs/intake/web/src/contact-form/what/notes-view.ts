// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Choice, type ChoiceOption, followWords } from '@soglia/ui';
import type { NoteForm } from '../../form/form-state';

type Visibility = NoteForm['visibility'];

/** A note for the service, and one for nobody but whoever writes it. */
@Component({
  selector: 'sg-notes',
  imports: [Choice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-field sg-note-field">
      <div class="sg-row">
        <label for="nota" class="sg-label sg-grow">{{ 'intake.note.title' | transloco }}</label>
        <sg-choice
          name="nota-per"
          [legend]="'intake.note.who' | transloco"
          [hideLegend]="true"
          [options]="choices()"
          [value]="visibility()"
          (picked)="show($event)"
        />
      </div>
      <textarea
        #box
        class="sg-input"
        id="nota"
        rows="3"
        maxlength="4000"
        [attr.aria-describedby]="'nota-chi'"
        [value]="text()"
        (input)="type(box.value)"
      ></textarea>
      <p class="sg-hint" id="nota-chi">{{ 'intake.note.' + visibility() + 'Hint' | transloco }}</p>
    </div>
  `,
})
export class NotesView {
  readonly notes = input.required<readonly NoteForm[]>();
  readonly edited = output<readonly NoteForm[]>();

  private readonly texts = inject(TranslocoService);
  protected readonly visibility = signal<Visibility>('service');
  private readonly note = computed(() => this.notes().find((note) => note.visibility === this.visibility()) ?? null);
  protected readonly text = computed(() => this.note()?.text ?? '');
  protected readonly choices = computed<readonly ChoiceOption[]>(() => {
    followWords();
    return [
      { value: 'service', label: this.texts.translate('intake.note.service') },
      { value: 'private', label: this.texts.translate('intake.note.private'), icon: 'lock' },
    ];
  });

  protected show(value: string): void {
    this.visibility.set(value === 'private' ? 'private' : 'service');
  }

  protected type(text: string): void {
    const note: NoteForm = { ...(this.note() ?? { id: crypto.randomUUID(), visibility: this.visibility() }), text };
    this.edited.emit([...this.notes().filter(({ id }) => id !== note.id), note]);
  }
}
