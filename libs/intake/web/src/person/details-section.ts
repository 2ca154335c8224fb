// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PersonDetails } from '@soglia/intake-domain';
import { type CodeLists, Icon, leaving } from '@soglia/ui';
import { SidesView } from '../sides/sides-view';
import { LeavingNote } from '../acts/leaving-note';
import { ProblemNote } from '../acts/problem-note';
import { detailSides } from './detail-sides';
import { controlOf } from './details-fields';
import { DetailsFormView } from './details-form-view';
import { DetailsState } from './details-state';
import { DetailsView } from './details-view';
import { nameDiffers } from '../shared/name-differs';
import type { PersonFile } from '../shared/person-shapes';
import { TemporaryCodeSection } from './temporary-code-section';

/** What the file says, read or written. */
@Component({
  selector: 'sg-details-section',
  imports: [DetailsFormView, DetailsView, Icon, LeavingNote, ProblemNote, SidesView, TemporaryCodeSection, TranslocoPipe],
  providers: [DetailsState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './details-section.html',
})
export class DetailsSection {
  readonly file = input.required<PersonFile>();
  readonly lists = input.required<CodeLists>();
  readonly editing = input.required<boolean>();
  readonly mayWrite = input.required<boolean>();
  /** Open the form, or close it. */
  readonly asked = output<boolean>();
  /** What the file says from now on. */
  readonly saved = output<PersonDetails>();

  private readonly injector = inject(Injector);
  private readonly texts = inject(TranslocoService);
  private readonly sidesOf = detailSides();
  protected readonly state = inject(DetailsState);
  protected readonly isOpen = computed(() => this.editing() && this.mayWrite());
  protected readonly leaving = leaving(computed(() => this.isOpen() && this.state.touched()));
  protected readonly nameDiffers = computed(() => nameDiffers(this.isOpen() ? this.state.form() : this.file().details));
  protected readonly status = signal('');
  /** Somebody else was faster: what both wrote. */
  protected readonly lines = computed(() => {
    const theirs = this.state.conflict();
    return theirs && this.sidesOf(this.state.base(), this.state.form(), this.file(), theirs);
  });

  private begun = '';

  constructor() {
    effect(() => {
      const file = this.file();
      untracked(() => this.begin(file));
    });
  }

  /** What is being written survives when another part of the page is saved and the file read again. */
  private begin(file: PersonFile): void {
    if (this.begun === file.id && this.state.touched()) return;
    this.begun = file.id;
    this.state.begin(file);
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.leaving.mayLeave();
  }

  protected nameOf(field: 'comune' | 'birthplace'): string {
    const { details, [field]: place } = this.file();
    return details[field] ? (place?.name ?? '') : '';
  }

  protected edit(change: Partial<PersonDetails>): void {
    this.status.set('');
    this.state.edit(change);
  }

  protected cancel(): void {
    this.state.begin(this.file());
    this.asked.emit(false);
  }

  protected async save(): Promise<void> {
    if (await this.state.save(this.file().id)) {
      this.status.set(this.texts.translate('desk.saved'));
      this.asked.emit(false);
      this.saved.emit(this.state.form());
    } else this.goToFirstIssue();
  }

  private goToFirstIssue(): void {
    const [pointer] = this.state.issues().keys();
    const field = pointer?.split('/')[1] ?? [...this.state.badFields()][0];
    if (!field) return;
    const control = field === 'phones' ? `persona-phones-${pointer?.split('/')[2] ?? 0}` : controlOf(field);
    afterNextRender(() => document.getElementById(control)?.focus(), { injector: this.injector });
  }
}
