// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, PublicUnitOfWork, type Tx } from '@soglia/platform';
import {
  type CardForm,
  formOfRows,
  freshnessOn,
  type FreshnessState,
  type HsdsDocument,
  type HsdsRow,
  type HsdsRows,
  missingFields,
  Nesting,
  type Reader,
  type Visibility,
} from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { readServiceRows } from '../model/read-rows';

export interface Viewer {
  readonly ambitoId: string;
  readonly reader: Reader;
  readonly agencyId: string | null;
}

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

export interface CardView {
  /** Nested HSDS with the profile, without history and without anything that is only ours. */
  readonly document: HsdsDocument;
  readonly version: number;
  readonly visibility: Visibility;
  readonly visibleTo: readonly NamedAgency[];
  /** Who keeps the card true; nobody is named to the public. */
  readonly agency: NamedAgency | null;
  readonly freshness: { readonly on: string | null; readonly state: FreshnessState; readonly next: string | null };
  /** When each field was last changed or confirmed. */
  readonly perField: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  /** The card as its form holds it; null for the public. */
  readonly form: CardForm | null;
}

/** One card, within the viewer's reach: beyond it there is none. What the public reads is read by the public's own role. */
@Injectable()
export class ReadCardQuery {
  constructor(
    private readonly app: AppUnitOfWork,
    private readonly everybody: PublicUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, serviceId: string): Promise<CardView | null> {
    const unit = viewer.reader === 'public' ? this.everybody : this.app;
    return unit.run(viewer.ambitoId, (tx) => this.within(tx, viewer, serviceId));
  }

  /** The same inside a transaction that is already open. */
  async within(tx: Tx, { ambitoId, reader, agencyId }: Viewer, serviceId: string): Promise<CardView | null> {
    await enterReach(tx, reader, agencyId);
    const rows = await readServiceRows(tx, ambitoId, [serviceId]);
    const service = rows.service?.[0];
    const organization = rows.organization?.[0];
    if (!service || !organization) return null;
    const named = [...uuids(service['visible_to']), ...uuids([organization['agency_id']])];
    const agencies = reader === 'public' ? [] : await agenciesOf(tx, ambitoId, named);
    const form = formOfRows(rows, service);
    return {
      document: documentOf(rows, service),
      version: Number(service['version']),
      visibility: form.visibility,
      visibleTo: agencies.filter(({ id }) => form.visibleTo.includes(id)),
      agency: agencies.find(({ id }) => id === organization['agency_id']) ?? null,
      freshness: this.freshnessOf(service),
      perField: perField(rows, service.id),
      missing: missingFields(form),
      form: reader === 'public' ? null : form,
    };
  }

  private freshnessOf(service: HsdsRow): CardView['freshness'] {
    const on = (service['assured_date'] as string | null) ?? null;
    const next = (service['next_verification_on'] as string | null) ?? null;
    return { on, next, state: freshnessOn(romeDay(this.clock.now()), on) };
  }
}

/** History stays at home: what a field said while a card was hidden must not come out when it is shown. */
function documentOf({ metadata: _, ...rows }: HsdsRows, service: HsdsRow): HsdsDocument {
  return new Nesting(rows).document('service', service);
}

function perField({ metadata = [] }: HsdsRows, serviceId: string): Record<string, string> {
  const dates: Record<string, string> = {};
  for (const row of metadata) {
    const [field, at] = [String(row['field_name']), new Date(String(row['last_action_date'])).toISOString()];
    if (row['resource_id'] === serviceId && (dates[field] ?? '') < at) dates[field] = at;
  }
  return dates;
}

async function agenciesOf(tx: Tx, ambitoId: string, ids: readonly string[]): Promise<NamedAgency[]> {
  if (ids.length === 0) return [];
  return tx.query('select id, name from territory.agency_window where ambito_id = $1 and id = any($2::uuid[]) order by name', [
    ambitoId,
    ids,
  ]);
}

const uuids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);
