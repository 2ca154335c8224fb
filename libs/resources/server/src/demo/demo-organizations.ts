// SPDX-License-Identifier: EUPL-1.2
import type { HsdsRow, HsdsRows } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';
import { inventedPhone } from './demo-form';
import { agenciesOf, type DemoWorld } from './demo-world';

/** The demo's organisations, each kept true by an agency of the demo territory. */
export function demoOrganizations(world: DemoWorld): HsdsRows {
  const { ambitoId, places, agencies } = world;
  const id = (key: string, ...more: string[]) => stableId(ambitoId, 'demo', 'organization', key, ...more);
  const known = new Set(agencies.map((agency) => agency.id));
  const organization = places.organizations.map(
    (each): HsdsRow => ({
      id: id(each.key),
      name: each.name,
      description: each.about[0],
      email: `${each.key}@example.org`,
      website: each.visibility ? null : `https://example.org/enti/${each.key}`,
      parent_organization_id: each.parent ? id(each.parent) : null,
      agency_id: known.has(each.agency) ? each.agency : null,
      visibility: each.visibility ?? 'public',
      visible_to: agenciesOf(world, each.for ?? []),
      translations: { fr: { description: each.about[1] } },
    }),
  );
  const organization_identifier = places.organizations.map(({ key, scheme }, i): HsdsRow => {
    const identifier = scheme === 'IT-RUNTS' ? String(990_000 + i) : `demo_${key}`;
    return { id: id(key, scheme), organization_id: id(key), identifier_scheme: scheme, identifier_type: scheme, identifier };
  });
  const phone = places.organizations.map(
    ({ key }): HsdsRow => ({
      id: id(key, 'phone'),
      organization_id: id(key),
      number: inventedPhone(key, 'A326', world),
      type: 'voice',
    }),
  );
  return { organization, organization_identifier, phone };
}
