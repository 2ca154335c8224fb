// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Choice, DayPipe, Failure, Field, Icon, Loading, TimePipe } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { PersonCalls } from '../shared/person-calls';
import { PersonPicker } from '../person/person-picker';
import { nameOf } from '../shared/person-words';
import { RightsCalls } from './rights-calls';

const KINDS = ['self', 'holder', 'other'] as const;
type Kind = (typeof KINDS)[number];

/** A person's own data, for whoever has a right to them: third parties and whoever reported are left out by the server. */
@Component({
  selector: 'sg-subject-export-page',
  imports: [Choice, DayPipe, Failure, Field, Icon, Loading, PersonPicker, ProblemNote, ReasonView, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-page.html',
})
export class SubjectExportPage {
  readonly id = input.required<string>();

  private readonly calls = inject(RightsCalls);
  private readonly persons = inject(PersonCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly person = resource({ params: () => this.id(), loader: ({ params }) => this.persons.read(params) });
  protected readonly name = computed(() => (this.person.hasValue() ? nameOf(this.person.value().details) : ''));
  protected readonly kind = signal<Kind>('self');
  protected readonly holder = signal<string | null>(null);
  private readonly typedName = signal<string | null>(null);
  /** Whoever asks for themselves is called as the file says, until somebody writes otherwise. */
  protected readonly requester = computed(() => this.typedName() ?? (this.kind() === 'self' ? this.name() : ''));
  protected readonly missing = signal(false);
  protected readonly making = act();
  protected readonly made = signal<{ until: string; pdf: string; pdfFr: string; json: string } | null>(null);
  protected readonly kinds = computed(() => KINDS.map((value) => ({ value, label: this.texts.translate(`desk.export.kind.${value}`) })));
  protected readonly except = computed(() => [this.id()]);

  protected choose(kind: string): void {
    this.kind.set(KINDS.find((each) => each === kind) ?? 'self');
    this.holder.set(null);
    this.typedName.set(null);
  }

  protected type(name: string): void {
    this.typedName.set(name);
    this.missing.set(false);
  }

  protected async make(reason: string): Promise<void> {
    const name = this.requester().trim();
    this.missing.set(name === '');
    if (this.missing()) {
      document.getElementById('chi-chiede')?.focus();
      return;
    }
    const id = crypto.randomUUID();
    const requestedBy = { kind: this.kind(), person: this.kind() === 'holder' ? this.holder() : null, name };
    this.made.set(null);
    await this.making.run(async () => {
      const { until } = await this.calls.make(id, { person: this.id(), requestedBy, reason });
      this.made.set({ until, ...this.calls.addresses(id) });
    });
  }
}
