// SPDX-License-Identifier: EUPL-1.2
import { type FieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import {
  type CardForm,
  type CardRows,
  changesBetween,
  checkCard,
  type FieldChange,
  formOfRows,
  type HsdsRow,
  type HsdsRows,
  nextVerificationOn,
  rowsOfForm,
  type Visibility,
} from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { readServiceRows, readWhere } from '../model/read-rows';
import { stableId } from '../model/stable-id';
import { refreshCards } from '../search/card-index';
import { surroundingsOf } from './card-context';
import { type CardState, cardsAt, lockCard, nextVersion, outdate, storeCardRows } from './card.store';
import { ensureTerms } from './ensure-terms';
import { scheduleViolations } from './schedule-check';
import { recordHistory } from './history';
import { dropVerification } from './verified';

export interface CardEdit {
  readonly ambitoId: string;
  readonly serviceId: string;
  readonly by: string;
  readonly now: Date;
  /** When somebody who knows said that the card is true; null when nobody did. */
  readonly verifiedAt: Date | null;
  /** Refuses whatever is wrong, or only what is wrong with the fields that change. */
  readonly strict: boolean;
}

export interface CardBefore {
  readonly state: CardState | null;
  readonly rows: HsdsRows;
  readonly form: CardForm | null;
}

/** Reads a card for writing: nobody else writes it until the transaction ends. Everything is seen, whoever proposed the change. */
export async function openCard(tx: Tx, ambitoId: string, serviceId: string): Promise<CardBefore> {
  await enterReach(tx, 'curator', null);
  const state = await lockCard(tx, ambitoId, serviceId);
  const rows = await readServiceRows(tx, ambitoId, [serviceId]);
  const service = rows.service?.[0];
  return { state, rows, form: service ? formOfRows(rows, service) : null };
}

/** Writes a form over a card that was opened: rows, history, version and index together. Answers the version, the same when nothing changed. */
export async function writeCard(
  tx: Tx,
  edit: CardEdit,
  before: CardBefore,
  form: CardForm,
): Promise<{ version: number; changed: boolean }> {
  const { ambitoId, serviceId, now } = edit;
  const changes = changesBetween(before.form, form);
  const assuredOn = laterDay(before.rows.service?.[0], edit.verifiedAt);
  const verifying = assuredOn !== assuredDateOf(before.rows.service?.[0]);
  if (before.state && changes.length === 0 && !verifying) return { version: before.state.version, changed: false };
  const surroundings = await surroundingsOf(tx, ambitoId, serviceId, form);
  refuse([...checkCard(form, surroundings), ...scheduleViolations(form)], edit.strict ? null : changes);
  const rows = await withPickedPlaces(tx, ambitoId, before.rows, form);
  const unitId = await unitOf(tx, ambitoId, form);
  const termId = await ensureTerms(tx, ambitoId, form);
  const { comuneOf } = surroundings;
  const nameId = (...parts: readonly (string | number)[]) => stableId(ambitoId, ...parts);
  const card = rowsOfForm(form, { serviceId, rows, nameId, termId, comuneOf, unitId, now });
  const written = card.written.map((each) =>
    each.entity === 'service' ? { ...each, row: assured(each.row, verifying, assuredOn, form, rows) } : each,
  );
  await storeCardRows(tx, ambitoId, { ...card, written });
  const version = await nextVersion(tx, ambitoId, serviceId, before.state?.version ?? 0);
  const said = verifying ? [...changes, { pointer: '/assuredDate', before: null, after: assuredOn }] : changes;
  const verb = before.state ? (changes.length ? 'update' : 'verify') : 'create';
  const tiers: Visibility[] = [form.visibility, before.form?.visibility ?? 'public', surroundings.organization?.visibility ?? 'public'];
  await recordHistory(tx, ambitoId, { serviceId, verb, by: edit.by, at: now }, said, tiers);
  if (changes.some(({ pointer }) => MOVING.includes(pointer))) await dropVerification(tx, ambitoId, serviceId, 'moved', now);
  if (edit.verifiedAt) await dropVerification(tx, ambitoId, serviceId, 'written', now);
  const others = (await cardsAt(tx, ambitoId, changedPlaces({ ...card, written }, rows))).filter((id) => id !== serviceId);
  await outdate(tx, ambitoId, others, now);
  await refreshCards(tx, ambitoId, [serviceId, ...others]);
  return { version, changed: true };
}

/** A card that has them changed is another keeper's, or for other eyes: what was sent before opens it no more. */
const MOVING = ['/visibility', '/visibleTo', '/organizationId'];

const assuredDateOf = (row: HsdsRow | undefined) => (row?.['assured_date'] as string | null | undefined) ?? null;

/** What was said of a card some days ago does not undo what was said of it since. */
function laterDay(row: HsdsRow | undefined, verifiedAt: Date | null): string | null {
  const [known, said] = [assuredDateOf(row), verifiedAt && romeDay(verifiedAt)];
  return known === null || (said !== null && said > known) ? said : known;
}

/** Places of which something was written or taken away that every card at them shows. */
function changedPlaces({ written, removed }: CardRows, rows: HsdsRows): string[] {
  const gone = removed.flatMap(({ entity, id }) => (rows[entity] ?? []).flatMap((row) => (row.id === id ? [{ entity, row }] : [])));
  const ids = [...written, ...gone].flatMap(({ entity, row }) => {
    if (entity === 'location') return [row.id];
    return entity === 'address' || entity === 'accessibility' ? [String(row['location_id'])] : [];
  });
  return [...new Set(ids)];
}

/** Confirmed by whoever answers at the organisation's own address; one that changed its needs is asked about by their interval. */
function assured(row: HsdsRow, verifying: boolean, on: string | null, form: CardForm, { organization }: HsdsRows): HsdsRow {
  const address = organization?.find(({ id }) => id === form.organizationId)?.['email'];
  const assurer = verifying && address ? { assurer_email: address } : {};
  return { ...row, ...assurer, assured_date: on, next_verification_on: on === null ? null : nextVerificationOn(on, form.needs) };
}

function refuse(violations: readonly FieldViolation[], changes: readonly FieldChange[] | null): void {
  const counted = changes ? violations.filter(({ pointer }) => changes.some((each) => isAt(pointer, each.pointer))) : violations;
  if (counted.length) throw new RuleViolation('card-invalid', {}, counted);
}

const isAt = (pointer: string, field: string) => pointer === field || pointer.startsWith(`${field}/`);

/** Places that are in the databank already but new to this card: writing the form must not empty what it does not show. */
async function withPickedPlaces(tx: Tx, ambitoId: string, rows: HsdsRows, { places }: CardForm): Promise<HsdsRows> {
  const known = new Set((rows.location ?? []).map(({ id }) => id));
  const picked = places.map(({ locationId }) => locationId).filter((id) => !known.has(id));
  if (picked.length === 0) return rows;
  const more: Record<string, readonly HsdsRow[]> = {};
  for (const entity of ['location', 'address', 'accessibility'] as const) {
    const found = await readWhere(tx, ambitoId, entity, { [entity === 'location' ? 'id' : 'location_id']: picked });
    more[entity] = [...(rows[entity] ?? []), ...found];
  }
  return { ...rows, ...more };
}

async function unitOf(tx: Tx, ambitoId: string, { capacity }: CardForm): Promise<string> {
  const id = stableId(ambitoId, 'unit', 'posti');
  if (capacity) {
    await tx.query("insert into resources.unit (ambito_id, id, name) values ($1, $2, 'posti') on conflict do nothing", [ambitoId, id]);
  }
  return id;
}
