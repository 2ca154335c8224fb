// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName, type HsdsRow, type Visibility } from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { writeRows } from '../model/write-rows';
import { refreshCards } from '../search/card-index';
import type { OpenDatabank } from './open-databank';

export interface Tiers {
  readonly organization?: Visibility;
  readonly service?: Visibility;
  readonly location?: Visibility;
}

/** What stands in a text that must not be read by everybody. */
export const SECRET = 'SEGRETO';
export type CardIds = Readonly<Record<EntityName, string>>;

/** One card with something in every table; what its tiers hide says so in every text. Answers the ids of its rows. */
export async function writeMarkedCard(
  { room, place }: OpenDatabank,
  tiers: Tiers = {},
  more: Partial<Record<EntityName, object>> = {},
): Promise<CardIds> {
  const id = Object.fromEntries(ENTITY_NAMES.map((name) => [name, randomUUID()])) as Record<EntityName, string>;
  const rows = rowsOf(id, tiers, place.comune);
  const ambito = place.ambitoId;
  await room.get(AppUnitOfWork).run(ambito, async (tx) => {
    await enterReach(tx, 'curator', null);
    for (const name of ENTITY_NAMES) {
      const row = { id: id[name], ...rows[name], ...more[name] } as HsdsRow;
      if (rows[name]) await writeRows(tx, ambito, name, [row]);
    }
    await refreshCards(tx, ambito, [id.service]);
  });
  return id;
}

function rowsOf(
  id: Record<EntityName, string>,
  { organization = 'public', service = 'public', location = 'public' }: Tiers,
  comune: string,
) {
  const mark = (...kept: Visibility[]) => (kept.every((tier) => tier === 'public') ? '' : ` ${SECRET}`);
  const [ofOrganization, ofService, ofPlace, ofAll] = [
    mark(organization),
    mark(organization, service),
    mark(organization, service, location),
    mark(organization, service, location),
  ];
  const rows: Partial<Record<EntityName, object>> = {
    taxonomy: { name: 'bisogni', description: 'Bisogni' },
    taxonomy_term: {
      name: 'Pasti a domicilio',
      description: 'Pasti',
      code: `D${id.taxonomy_term.slice(0, 6)}`,
      taxonomy: 'bisogni',
      taxonomy_id: id.taxonomy,
    },
    unit: { name: `posti letto${ofService}` },
    organization: {
      name: `Ente di prova${ofOrganization}`,
      description: `Ente${ofOrganization}`,
      website: 'https://ente.example.it',
      visibility: organization,
    },
    organization_identifier: {
      organization_id: id.organization,
      identifier_scheme: 'IT-CF',
      identifier_type: 'codice fiscale',
      identifier: `00000000000${ofOrganization}`,
    },
    program: { organization_id: id.organization, name: `Programma${ofService}`, description: 'x' },
    service: {
      name: `Pasti caldi${ofService}`,
      description: `Un pasto al giorno, anche a casa${ofService}`,
      short_description: `Pasti${ofService}`,
      eligibility_description: 'Persone anziane sole',
      output_description: 'Un pasto caldo',
      processing_days: 5,
      status: 'active',
      organization_id: id.organization,
      program_id: id.program,
      last_modified: '2026-05-01T08:00:00.000Z',
      email: 'pasti@ente.example.it',
      url: 'https://ente.example.it/pasti',
      visibility: service,
      eligibility_rule: { all: [{ age: { min: 65 } }] },
      translations: { fr: { name: `Repas chauds${ofService}` } },
    },
    location: {
      location_type: 'physical',
      name: `Sede${ofPlace}`,
      latitude: 45.7,
      longitude: 7.3,
      belfiore: comune,
      visibility: location,
    },
    service_at_location: { service_id: id.service, location_id: id.location, description: `al piano terra${ofAll}` },
    address: {
      location_id: id.location,
      address_1: `Via Prova 1${ofPlace}`,
      city: 'Aosta',
      state_province: 'AO',
      postal_code: '11100',
      country: 'IT',
      address_type: 'physical',
    },
    contact: { service_id: id.service, name: `Accoglienza${ofService}` },
    phone: { contact_id: id.contact, number: `0165 555 000${ofService}` },
    schedule: {
      service_at_location_id: id.service_at_location,
      freq: 'WEEKLY',
      byday: 'MO,TU',
      opens_at: '09:00',
      closes_at: '12:00',
      description: ofAll || null,
    },
    service_area: {
      service_id: id.service,
      name: `Aosta${ofService}`,
      extent: comune,
      extent_type: 'comune',
      valid_from: '2026-01-01',
    },
    language: { service_id: id.service, code: 'fr', name: `francese${ofService}` },
    accessibility: { location_id: id.location, description: `rampa${ofPlace}` },
    cost_option: { service_id: id.service, option: `quota${ofService}`, amount: 4.5, currency: 'EUR' },
    required_document: { service_id: id.service, document: `Documento d'identità${ofService}` },
    funding: { service_id: id.service, source: `Fondo${ofService}` },
    service_capacity: {
      service_id: id.service,
      unit_id: id.unit,
      available: 3,
      updated: '2026-05-01T08:00:00.000Z',
      description: `posti${ofService}`,
    },
    url: { service_id: id.service, url: 'https://ente.example.it/moduli', label: `Moduli${ofService}` },
    attribute: { link_id: id.service, link_entity: 'service', taxonomy_term_id: id.taxonomy_term, value: ofService.trim() || null },
    metadata: {
      resource_id: id.location,
      resource_type: 'location',
      last_action_date: '2026-01-01T00:00:00.000Z',
      last_action_type: 'update',
      field_name: 'name',
      previous_value: `Sede di prima${ofPlace}`,
      replacement_value: `Sede${ofPlace}`,
      updated_by: 'Ente di prova',
    },
  };
  return rows;
}
