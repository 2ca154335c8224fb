// SPDX-License-Identifier: EUPL-1.2

/** The same small number gives the same id. */
export const uuid = (kind: number, n: number) => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** An invented service of HSDS 3.1 with something of everything, nested as the API gives it. */
export function sampleCard(n: number, more: object = {}) {
  const organization = {
    id: uuid(1, n % 50),
    name: `Ente di prova ${n % 50}`,
    description: 'Inventato',
    email: 'ente@prova.example',
    website: 'https://prova.example',
  };
  return {
    id: uuid(2, n),
    name: `Servizio di prova ${n}`,
    status: 'active',
    short_description: 'Un servizio che non esiste',
    description: `Descrizione del servizio ${n}`,
    minimum_age: 18,
    assured_date: '2026-03-01',
    organization,
    phones: [{ id: uuid(3, n), number: '0165 555 010', languages: [{ id: uuid(4, n), code: 'fr' }] }],
    service_at_locations: [
      {
        id: uuid(5, n),
        location: {
          id: uuid(6, n),
          location_type: 'physical',
          name: `Sede ${n}`,
          latitude: 45.7,
          longitude: 7.3,
          addresses: [
            {
              id: uuid(7, n),
              address_1: 'Via di Prova 1',
              city: 'Prova',
              state_province: 'AO',
              postal_code: '11100',
              country: 'IT',
              address_type: 'physical',
            },
          ],
        },
        schedules: [{ id: uuid(8, n), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '12:30' }],
      },
    ],
    required_documents: [{ id: uuid(9, n), document: 'Documento di identità' }],
    attributes: [
      {
        id: uuid(10, n),
        taxonomy_term: {
          id: uuid(11, 1),
          code: 'D01',
          name: 'Bisogno di prova',
          description: 'Inventato',
          taxonomy: 'bisogni',
          taxonomy_detail: { id: uuid(12, 1), name: 'bisogni', description: 'Inventata' },
        },
      },
    ],
    ...more,
  };
}

export const sampleCards = (count: number) => Array.from({ length: count }, (_, i) => sampleCard(i + 1));
