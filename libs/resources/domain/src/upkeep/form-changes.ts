// SPDX-License-Identifier: EUPL-1.2
import type { CardField, CardForm } from './card-form';

export interface FieldChange {
  /** The field of the form, as a JSON pointer. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Which fields differ, in the order of the second form. Ids of rows are no content: a row written anew is the same row. */
export function changesBetween(before: CardForm | null, after: CardForm): FieldChange[] {
  return (Object.keys(after) as CardField[])
    .filter((field) => !sameContent(before?.[field] ?? null, after[field] ?? null))
    .map((field) => ({ pointer: `/${field}`, before: before?.[field] ?? null, after: after[field] ?? null }));
}

export const fieldOf = (pointer: string) => pointer.slice(1) as CardField;

/** The form with the changes put in. A place that whoever proposed could not see stays: it was not theirs to take away. */
export function withChanges(form: CardForm, changes: readonly FieldChange[]): CardForm {
  const changed = changes.map(({ pointer, before, after }) => {
    const field = fieldOf(pointer);
    return [field, field === 'places' ? [...unseen(form, before), ...(after as CardForm['places'])] : after] as const;
  });
  return { ...form, ...Object.fromEntries(changed) };
}

function unseen({ places }: CardForm, before: unknown): CardForm['places'] {
  const seen = new Set(((before ?? []) as CardForm['places']).map(({ id }) => id));
  return places.filter(({ id }) => !seen.has(id));
}

/** Fields whose content is no longer what the proposal was made against: deciding over them needs a second look. */
export function conflictsOf(changes: readonly FieldChange[], now: CardForm): string[] {
  return changes.filter(({ pointer, before }) => !sameContent(before, now[fieldOf(pointer)] ?? null)).map(({ pointer }) => pointer);
}

export function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(content(a)) === JSON.stringify(content(b));
}

/** Empty is nothing, and the order of keys says nothing: both come from how a value travelled. */
function content(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value.map(content) : null;
  if (value === '' || value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, each]) => [key, content(each)] as const)
    .filter(([, each]) => each !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(kept);
}
