// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SafeContact } from '@soglia/intake-domain';
import { Field } from '@soglia/ui';

const WAYS = ['phone', 'post', 'email'] as const;
const NOTHING: SafeContact = { phone: false, post: false, email: false, when: null, words: null };

/** Where and how somebody may be reached without danger. Off: reached as anybody. */
@Component({
  selector: 'sg-safe-contact',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="sg-stack sg-safe-rules">
      <legend class="sg-label">{{ 'desk.safe.title' | transloco }}</legend>
      <label class="sg-check">
        <input
          #on
          type="checkbox"
          id="persona-safeContact"
          [checked]="safe() !== null"
          (change)="changed.emit(on.checked ? nothing : null)"
        />
        {{ 'desk.safe.on' | transloco }}
      </label>
      @if (safe(); as rules) {
        <div class="sg-row">
          @for (way of ways; track way) {
            <label class="sg-check">
              <input #box type="checkbox" [checked]="rules[way]" (change)="tick(rules, way, box.checked)" />
              {{ 'intake.safe.' + way | transloco }}
            </label>
          }
        </div>
        <div class="sg-fields">
          <sg-field for="sicuro-quando" [label]="'intake.safe.when' | transloco">
            <input
              #when
              class="sg-input"
              id="sicuro-quando"
              type="text"
              maxlength="200"
              autocomplete="off"
              [value]="rules.when ?? ''"
              (input)="changed.emit(put(rules, { when: when.value || null }))"
            />
          </sg-field>
          <sg-field
            class="is-wide"
            for="sicuro-parole"
            [label]="'intake.safe.words' | transloco"
            [hint]="'desk.safe.wordsHint' | transloco"
          >
            <textarea
              #words
              class="sg-input sg-area"
              id="sicuro-parole"
              rows="2"
              maxlength="500"
              aria-describedby="sicuro-parole-hint"
              [value]="rules.words ?? ''"
              (input)="changed.emit(put(rules, { words: words.value || null }))"
            ></textarea>
          </sg-field>
        </div>
      }
    </fieldset>
  `,
})
export class SafeContactView {
  readonly safe = input.required<SafeContact | null>();
  readonly changed = output<SafeContact | null>();
  protected readonly ways = WAYS;
  protected readonly nothing = NOTHING;

  protected tick(rules: SafeContact, way: (typeof WAYS)[number], may: boolean): void {
    this.changed.emit({ ...rules, [way]: may });
  }

  protected put(rules: SafeContact, change: Partial<SafeContact>): SafeContact {
    return { ...rules, ...change };
  }
}
