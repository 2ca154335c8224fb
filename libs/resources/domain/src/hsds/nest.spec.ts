// SPDX-License-Identifier: EUPL-1.2
import { flatten, type HsdsRow, type HsdsRows, Nesting } from '../index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rows: HsdsRows = {
  organization: [{ id: id(1), name: 'Ente di prova', description: '', visibility: 'public', agency_id: id(9) }],
  service: [{ id: id(2), name: 'Pasti', status: 'active', organization_id: id(1), visibility: 'public', visible_to: [] }],
  location: [{ id: id(3), location_type: 'physical', name: 'Sede', latitude: 45.7 }],
  service_at_location: [{ id: id(4), service_id: id(2), location_id: id(3) }],
  phone: [{ id: id(5), number: '0165 555 010', service_id: id(2), location_id: id(3) }],
  taxonomy: [{ id: id(6), name: 'Bisogni', description: 'x' }],
  taxonomy_term: [{ id: id(7), name: 'Pasti a domicilio', description: 'x', code: 'D04.03', taxonomy_id: id(6) }],
  attribute: [{ id: id(8), link_id: id(2), link_entity: 'service', taxonomy_term_id: id(7) }],
};

describe('a nested document', () => {
  const document = new Nesting(rows).document('service', rows.service![0]!);

  it('holds what belongs to the service, and no tier of ours', () => {
    expect(document).toMatchObject({
      organization: { id: id(1), name: 'Ente di prova' },
      service_at_locations: [{ id: id(4), location: { id: id(3), phones: [{ number: '0165 555 010' }] } }],
      phones: [{ id: id(5) }],
      attributes: [{ taxonomy_term: { code: 'D04.03', taxonomy_detail: { name: 'Bisogni' } } }],
    });
    expect(JSON.stringify(document)).not.toMatch(/visib|agency_id/);
  });

  it('taken apart again is the rows that it was made of', () => {
    const { rows: flat, dropped } = flatten('service', document, () => id(99));
    const merged = new Map<string, HsdsRow>();
    for (const { entity, values } of flat) {
      const { position: _, ...row } = values as HsdsRow;
      merged.set(`${entity}/${row.id}`, { ...merged.get(`${entity}/${row.id}`), ...row });
    }
    expect(dropped).toEqual([]);
    for (const [entity, list] of Object.entries(rows))
      for (const { visibility: _, visible_to: __, agency_id: ___, ...row } of list) expect(merged.get(`${entity}/${row.id}`)).toEqual(row);
  });

  it('says what it had to leave behind', () => {
    const { dropped } = flatten('service', { ...document, colour: 'red', phones: ['0165'] }, () => id(99));
    expect(dropped).toEqual(['/colour', '/phones/0']);
  });
});
