// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type FieldError, type FieldProblem, problemText } from '@soglia/ui';
import { controlId } from '../fields/column';

/** The issues of a card in words, by pointer and as a summary. Call in an injection context. */
export function cardErrors(issues: Signal<readonly FieldProblem[]>) {
  const texts = inject(TranslocoService);
  const wording = ({ pointer, code, facts }: FieldProblem): string => {
    const key = `resources.issue.${code}`;
    const text = texts.translate(key, facts);
    const words = text === key ? problemText(texts, { code, facts }, 'malformed') : text;
    return `${nameOf(pointer)}: ${words}`;
  };
  /** A field is called by the first part of its pointer: «Dove 2» of `/places/1/belfiore`. */
  const nameOf = (pointer: string): string => {
    const [, field = '', place] = pointer.split('/');
    const key = `resources.field.${field}`;
    const name = texts.translate(key);
    return `${name === key ? texts.translate('resources.form.card') : name}${place && /^\d+$/.test(place) ? ` ${Number(place) + 1}` : ''}`;
  };
  const list = computed(() => issues().map((issue) => ({ pointer: issue.pointer, text: wording(issue) })));
  return {
    byPointer: computed(() => new Map(list().map(({ pointer, text }) => [pointer, text]))),
    summary: computed<FieldError[]>(() => list().map(({ pointer, text }) => ({ field: controlId(pointer), text }))),
    pointers: computed(() => new Map(list().map(({ pointer }) => [controlId(pointer), pointer]))),
  };
}
