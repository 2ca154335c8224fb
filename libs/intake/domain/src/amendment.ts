// SPDX-License-Identifier: EUPL-1.2
import type { InterlocutorDraft, RequestDraft } from './contact-draft';

/** A contact as it stood: what an amendment keeps of the time before it. Notes and notices are only ever added, so they are not in it. */
export interface ContactImage {
  readonly accessPoint: string;
  /** ISO instant. */
  readonly occurredAt: string;
  readonly channel: string;
  readonly motive: string;
  readonly motiveDetail: string | null;
  readonly sender: string | null;
  readonly interlocutor: InterlocutorDraft;
  readonly minutes: number | null;
  readonly followUpOn: string | null;
  readonly isProtected: boolean;
  readonly people: readonly ImagePerson[];
  readonly requests: readonly RequestDraft[];
}

/** Who somebody was then is the file's to say; where the person lived is the contact's. */
export interface ImagePerson {
  readonly id: string;
  readonly birthYear: number | null;
  readonly comune: string | null;
  readonly homeless: boolean;
}

/** One field that says something else now; the pointer (RFC 6901) names parts of a list by their id, which outlives their place. */
export interface FieldChange {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two images, field by field. What one of them lacks is null there. */
export function changesBetween(before: ContactImage, after: ContactImage): FieldChange[] {
  return changes(before, after, '');
}

function changes(before: unknown, after: unknown, pointer: string): FieldChange[] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)];
  if (a && b) {
    const names = [...new Set([...a.keys(), ...b.keys()])];
    return names.flatMap((name) => changes(a.get(name) ?? null, b.get(name) ?? null, `${pointer}/${name}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }];
}

/** The fields of an object, or of a list whose parts carry an id. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (value === null || typeof value !== 'object') return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((each: { readonly id?: unknown } | null) => each?.id);
  return ids.length > 0 && ids.every((id) => typeof id === 'string') ? new Map(value.map((each, i) => [ids[i] as string, each])) : null;
}
