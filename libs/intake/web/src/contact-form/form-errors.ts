// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type FieldError, type FieldProblem, problemText } from '@soglia/ui';
import { fieldOfPointer } from '../form/field-ids';
import type { ContactForm } from '../form/form-state';

/** The issues in words, each tied to its control. Call in an injection context. */
export function formErrors(issues: Signal<readonly FieldProblem[]>, form: Signal<ContactForm>) {
  const texts = inject(TranslocoService);
  const wording = (issue: FieldProblem): string => {
    const key = `intake.issue.${issue.code}`;
    const text = texts.translate<string>(key, issue.facts);
    return text === key ? problemText(texts, issue, 'malformed') : text;
  };
  const list = computed<readonly FieldError[]>(() =>
    issues().map((issue) => ({ field: fieldOfPointer(issue.pointer, form().requests), text: wording(issue) })),
  );
  return { list, byField: computed(() => new Map(list().map(({ field, text }) => [field, text]))) };
}
