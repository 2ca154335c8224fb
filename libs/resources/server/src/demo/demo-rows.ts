// SPDX-License-Identifier: EUPL-1.2
import { type CardForm, type EntityName, ENTITY_NAMES, type HsdsRow, type HsdsRows, rowsOfForm } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';
import { demoForm } from './demo-form';
import { freshnessOf } from './demo-freshness';
import { demoOrganizations } from './demo-organizations';
import { type DemoSpot, spotsOf } from './demo-spots';
import { demoTerms } from './demo-terms';
import type { DemoWorld } from './demo-world';
import { draw } from './draw';

export interface DemoCard {
  readonly serviceId: string;
  readonly key: string;
  readonly spot: DemoSpot;
  readonly form: CardForm;
}

export const demoCards = (world: DemoWorld): readonly DemoCard[] =>
  world.kinds.flatMap((kind) =>
    spotsOf(kind, world).map((spot) => {
      const key = `${kind.key}/${spot.slug}`;
      return { serviceId: stableId(world.ambitoId, 'demo', 'service', key), key, spot, form: demoForm(kind, spot, world) };
    }),
  );

/** Every row of the demo databank, by table; a place that several cards share is there once. */
export function demoRows(world: DemoWorld, cards: readonly DemoCard[]): HsdsRows {
  const unitId = stableId(world.ambitoId, 'unit', 'posti');
  const tables = new Map<EntityName, Map<string, HsdsRow>>(ENTITY_NAMES.map((name) => [name, new Map()]));
  const add = (entity: EntityName, rows: readonly HsdsRow[]) => rows.forEach((row) => tables.get(entity)?.set(row.id, row));
  for (const rows of [demoTerms(world), demoOrganizations(world), { unit: [{ id: unitId, name: 'posti' }] }] as HsdsRows[]) {
    for (const name of ENTITY_NAMES) add(name, rows[name] ?? []);
  }
  for (const card of cards) for (const { entity, row } of cardRows(card, unitId, world)) add(entity, [row]);
  return Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
}

function cardRows(card: DemoCard, unitId: string, { ambitoId, comuni, today }: DemoWorld) {
  const { serviceId, key, spot, form } = card;
  const { assuredOn, nextOn, createdOn } = freshnessOf(key, form.needs, today);
  const { written } = rowsOfForm(form, {
    serviceId,
    rows: {},
    nameId: (...parts) => stableId(ambitoId, ...parts),
    termId: (taxonomy, code) => stableId(ambitoId, taxonomy, code),
    comuneOf: (belfiore) => comuni.get(belfiore),
    unitId,
    now: new Date(`${today}T00:00:00Z`),
  });
  const dates = {
    assured_date: assuredOn,
    assurer_email: assuredOn ? `verifiche.${spot.organization.key}@example.org` : null,
    next_verification_on: nextOn,
    last_modified: noon(assuredOn ?? createdOn),
  };
  // Free places are told by whoever has them, within the last month.
  const updated = new Date(Date.parse(noon(today)) - (1 + Math.floor(draw('updated', key) * 30)) * 86_400_000).toISOString();
  const dated = written.map(({ entity, row }) => {
    if (entity === 'service') return { entity, row: { ...row, ...dates } };
    return entity === 'service_capacity' ? { entity, row: { ...row, updated } } : { entity, row };
  });
  return [...dated, ...historyOf(ambitoId, card, createdOn, assuredOn)];
}

/** Who made the card and who confirmed it, as its history tells. The history of a card that is not for everybody tells no values. */
function historyOf(ambitoId: string, { serviceId, spot, form }: DemoCard, createdOn: string, assuredOn: string | null) {
  const line = (verb: string, day: string, field: string, value: string) => ({
    entity: 'metadata' as const,
    row: {
      id: stableId(ambitoId, serviceId, 'metadata', verb),
      resource_id: serviceId,
      resource_type: 'service',
      last_action_date: noon(day),
      last_action_type: verb,
      field_name: field,
      previous_value: '',
      replacement_value: form.visibility === 'public' ? value : '',
      updated_by: spot.organization.name,
    },
  });
  const created = line('create', createdOn, 'name', form.name);
  return assuredOn ? [created, line('verify', assuredOn, 'assuredDate', assuredOn)] : [created];
}

const noon = (day: string): string => `${day}T11:00:00.000Z`;
