// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Tx } from '@soglia/platform';
import { type CardForm, type FieldChange, fieldOf } from '@soglia/resources-domain';
import { writeRows } from '../model/write-rows';

export type HistoryVerb = 'create' | 'update' | 'verify' | 'import';

export interface HistoryEntry {
  readonly serviceId: string;
  readonly verb: HistoryVerb;
  /** An agency or a role; never a person. */
  readonly by: string;
  readonly at: Date;
}

/** A person's name that was taken off a card, or the place of a card that was hidden, does not stay behind in its history. */
const WITHOUT_VALUES = ['contacts', 'places'];

/** One line of history for each field. Of a card that is not for everybody only the field is told: it may be for everybody tomorrow. */
export async function recordHistory(
  tx: Tx,
  ambitoId: string,
  { serviceId, verb, by, at }: HistoryEntry,
  changes: readonly FieldChange[],
  tiers: readonly CardForm['visibility'][],
): Promise<void> {
  const told = tiers.every((tier) => tier === 'public');
  const rows = changes.map(({ pointer, before, after }, position) => {
    const value = (each: unknown) => (told && !WITHOUT_VALUES.includes(fieldOf(pointer)) ? textOf(each) : '');
    return {
      id: randomUUID(),
      resource_id: serviceId,
      resource_type: 'service',
      last_action_date: at.toISOString(),
      last_action_type: verb,
      field_name: fieldOf(pointer),
      previous_value: value(before),
      replacement_value: value(after),
      updated_by: by,
      position,
    };
  });
  await writeRows(tx, ambitoId, 'metadata', rows);
}

/** In plain words where it is plain, else as JSON, without ids. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (key, each: unknown) => (key === 'id' || each === null ? undefined : each));
}

/** Whose hand a change is: the agency's name, or the role where there is none. */
export async function handOf(tx: Tx, ambitoId: string, agencyId: string | null): Promise<string> {
  const [agency]: { name: string }[] = agencyId
    ? await tx.query('select name from territory.agency_window where ambito_id = $1 and id = $2', [ambitoId, agencyId])
    : [];
  return agency?.name ?? 'redazione della banca dati';
}
