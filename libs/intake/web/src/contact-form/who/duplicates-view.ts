// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { debounceTime, distinctUntilChanged, map } from 'rxjs';
import { PersonCalls } from '../../shared/person-calls';
import type { Duplicate, PersonHit } from '../../shared/person-shapes';
import { detailsOf, type PersonForm } from '../../form/person-form';
import { apartLine, nameOf, nameOrDash } from '../../shared/person-words';

const WAIT_MS = 500;

/** Advice in line, never in the way: perhaps this person has a file already. */
@Component({
  selector: 'sg-duplicates',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (first(); as found) {
        <div class="sg-note is-scadenza">
          <sg-icon name="user" />
          <div>
            <strong>{{ 'intake.duplicates.title' | transloco }}</strong> «{{ name(found) }}»: {{ found.reasons.map(reason).join(', ') }}.
            @if (compared()) {
              <br />{{ detail(found) }}
            }
            <span class="sg-nowrap">
              <button type="button" class="sg-link" [attr.aria-expanded]="compared()" (click)="compared.set(!compared())">
                {{ 'intake.duplicates.compare' | transloco }}</button
              >&nbsp;·
              <button type="button" class="sg-link" (click)="taken.emit(found.person)">{{ 'intake.duplicates.take' | transloco }}</button
              >&nbsp;·
              <button type="button" class="sg-link" (click)="dismiss(found)">{{ 'intake.duplicates.dismiss' | transloco }}</button>
            </span>
          </div>
        </div>
      }
    </div>
  `,
})
export class DuplicatesView {
  readonly person = input.required<PersonForm>();
  /** It is this person: the file takes the place of what was typed. */
  readonly taken = output<PersonHit>();

  private readonly calls = inject(PersonCalls);
  private readonly texts = inject(TranslocoService);
  private readonly asked = toSignal(
    toObservable(this.person).pipe(
      map(({ fields }) => (nameOf(fields).length < 3 ? null : JSON.stringify(detailsOf(fields)))),
      distinctUntilChanged(),
      debounceTime(WAIT_MS),
    ),
    { initialValue: null },
  );
  private readonly found = resource({
    params: () => this.asked() ?? undefined,
    loader: ({ params }) => this.calls.duplicates(JSON.parse(params) as ReturnType<typeof detailsOf>, null),
  });
  private readonly dismissed = signal<ReadonlySet<string>>(new Set());
  protected readonly first = computed<Duplicate | null>(
    () => (this.found.hasValue() ? this.found.value() : []).find(({ person }) => !this.dismissed().has(person.id)) ?? null,
  );
  protected readonly compared = linkedSignal({ source: () => this.first()?.person.id, computation: () => false });
  protected readonly reason = (code: string) => this.texts.translate(`intake.duplicates.${code}`);

  protected name({ person }: Duplicate): string {
    return nameOrDash(person);
  }

  protected detail({ person }: Duplicate): string {
    return apartLine(person, this.texts);
  }

  protected dismiss({ person }: Duplicate): void {
    this.dismissed.update((all) => new Set([...all, person.id]));
  }
}
