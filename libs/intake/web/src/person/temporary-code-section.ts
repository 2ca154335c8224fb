// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';
import { Field } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { PersonCalls } from '../shared/person-calls';
import type { PersonFile } from '../shared/person-shapes';

/** The codice fiscale has come: it takes the place of our code everywhere. */
@Component({
  selector: 'sg-temporary-code',
  imports: [Field, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-note is-scadenza sg-note--form" (submit)="$event.preventDefault(); replace(box.value)">
      <sg-field
        for="codice-definitivo"
        [label]="'desk.temporary.label' | transloco"
        [hint]="'desk.temporary.hint' | transloco"
        [error]="invalid() ? ('desk.temporary.invalid' | transloco) : null"
      >
        <input
          #box
          class="sg-input sg-input--code"
          id="codice-definitivo"
          type="text"
          maxlength="32"
          autocomplete="off"
          spellcheck="false"
          [attr.aria-invalid]="invalid() || null"
          [attr.aria-describedby]="invalid() ? 'codice-definitivo-error' : 'codice-definitivo-hint'"
          (input)="invalid.set(false)"
        />
      </sg-field>
      <sg-problem-note [problem]="replacing.problem()" />
      <p>
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="replacing.busy() || null">
          {{ 'desk.temporary.replace' | transloco }}
        </button>
      </p>
    </form>
  `,
})
export class TemporaryCodeSection {
  readonly file = input.required<PersonFile>();
  readonly replaced = output<void>();
  private readonly calls = inject(PersonCalls);
  protected readonly replacing = act();
  protected readonly invalid = signal(false);

  protected async replace(text: string): Promise<void> {
    const code = normaliseCodiceFiscale(text);
    this.invalid.set(parseCodiceFiscale(code) === null);
    if (this.invalid()) {
      document.getElementById('codice-definitivo')?.focus();
      return;
    }
    const { id, version } = this.file();
    if (await this.replacing.run(() => this.calls.replaceTemporaryCode(id, code, version))) this.replaced.emit();
  }
}
