// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Field, type FieldProblem, Icon, ProblemTextPipe, problemText } from '@soglia/ui';
import { act } from '../shared/act';
import { ComuniField } from '../shared/comuni/comuni-field';
import { ServiceCalls, type Unit } from './service-calls';
import { bodyOf, draftOf, issuesOf, rebased, type UnitDraft, type UnitField } from './unit-draft';

/** In the order in which they stand; the id of each control is `servizio-` and its name. */
const FIELDS: readonly UnitField[] = ['name', 'email', 'phone', 'comune', 'comuni', 'byLink', 'active'];
const LINES = [
  { field: 'name', most: 120, hint: null },
  { field: 'email', most: 254, hint: 'services.form.emailHint' },
  { field: 'phone', most: 40, hint: null },
] as const;

/** A service, new or as it is: what stands in the way is said under its field. */
@Component({
  selector: 'sg-unit-form',
  imports: [ComuniField, Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unit-form.html',
})
export class UnitForm {
  /** Null for a new one. */
  readonly unit = input.required<Unit | null>();
  readonly agencyId = input.required<string>();
  readonly saved = output<Unit>();
  readonly left = output<void>();
  /** Somebody else wrote it meanwhile: it must be read again. */
  readonly stale = output<void>();

  private readonly calls = inject(ServiceCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly lines = LINES;
  protected readonly switches = ['byLink', 'active'] as const;
  protected readonly draft = linkedSignal<Unit | null, UnitDraft>({
    source: this.unit,
    computation: (now, before) => (before ? rebased(draftOf(before.source), before.value, draftOf(now)) : draftOf(now)),
  });
  protected readonly issues = signal<ReadonlyMap<UnitField, string>>(new Map());
  protected readonly deed = act();
  /** What was refused and belongs to no field. */
  protected readonly refusal = computed(() => {
    const problem = this.deed.problem();
    return !problem || problem.errors.some(fieldOf) ? null : (problem.errors[0] ?? problem);
  });

  constructor() {
    afterNextRender(() => document.getElementById('servizio-name')?.focus());
  }

  protected tell<F extends UnitField>(field: F, value: UnitDraft[F]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
  }

  protected errorOf(field: UnitField): string | null {
    const issue = this.issues().get(field);
    if (issue) return this.texts.translate<string>(issue);
    const told = this.deed.problem()?.errors.find((each) => fieldOf(each) === field);
    return told ? problemText(this.texts, field === 'email' ? { ...told, code: 'email-invalid' } : told) : null;
  }

  protected async save(): Promise<void> {
    const [unit, draft] = [this.unit(), this.draft()];
    this.issues.set(issuesOf(draft));
    if (this.issues().size > 0) return (this.deed.problem.set(null), this.goToError());
    const body = bodyOf(draft, unit?.agencyId ?? this.agencyId(), unit?.services ?? []);
    const isDone = await this.deed.run([unit?.id, unit?.version, body], async (fresh) =>
      this.saved.emit(await this.calls.write(unit?.id ?? fresh, body, unit)),
    );
    if (isDone) return;
    if (this.deed.problem()?.code === 'stale') this.stale.emit();
    this.goToError();
  }

  private goToError(): void {
    const first = FIELDS.find((field) => this.errorOf(field) !== null);
    if (first) document.getElementById(`servizio-${first}`)?.focus();
  }
}

function fieldOf({ pointer }: FieldProblem): UnitField | undefined {
  const name = pointer.split('/')[1];
  return FIELDS.find((field) => field === name);
}
