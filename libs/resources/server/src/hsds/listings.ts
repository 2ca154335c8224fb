// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '@soglia/resources-domain';
import type { Ask, Parameter } from './parameters';

/** A condition on `t`, the table that is listed; `$` stands for the value. */
type Condition = (value: string) => string;

export interface Listing {
  readonly entity: EntityName;
  /** What everybody may see of the table, where row security would look at row after row. */
  readonly from?: string;
  readonly parameters: readonly Parameter[];
  readonly conditions: Readonly<Partial<Record<Parameter, Condition>>>;
}

const PAGE: readonly Parameter[] = ['search', 'page', 'per_page', 'format'];
const BY_TAXONOMY: readonly Parameter[] = ['taxonomy_term_id', 'taxonomy_id'];

const attributeOf = (entity: EntityName, owner: string, term: string) =>
  `exists (select 1 from resources.attribute a where a.ambito_id = t.ambito_id and a.link_entity = '${entity}' and a.link_id = ${owner} and ${term})`;
const ofTerm: Condition = ($) => `a.taxonomy_term_id = ${$}::uuid`;
const ofTaxonomy: Condition = ($) =>
  `a.taxonomy_term_id in (select id from resources.taxonomy_term m where m.ambito_id = $1 and m.taxonomy_id = ${$}::uuid)`;

/** The words of Italian or of French, by their stems: the same words that the portal searches. */
const wordsOf =
  (service: string): Condition =>
  ($) =>
    `${service} in (select c.service_id from resources.public_card c where c.ambito_id = $1
     and (c.words @@ plainto_tsquery('resources.italian', ${$}) or c.words @@ plainto_tsquery('resources.french', ${$})))`;
const textIn =
  (columns: readonly string[]): Condition =>
  ($) =>
    `not exists (select 1 from regexp_split_to_table(public.unaccent(lower(trim(${$}))), '\\s+') w
     where strpos(public.unaccent(lower(concat_ws(' ', ${columns.map((each) => `t.${each}`).join(', ')}))), w) = 0)`;

/** A service of the organisation; the alias is not `s`, which others use. */
const anyService = (term: string) =>
  `exists (select 1 from resources.public_service o where o.ambito_id = t.ambito_id and o.organization_id = t.id and ${attributeOf('service', 'o.id', term)})`;

/** What the standard lists, and how each list may be narrowed. A filter that is not here is refused. */
export const LISTINGS: Readonly<Record<string, Listing>> = {
  services: {
    entity: 'service',
    from: 'public_service',
    parameters: [...PAGE, ...BY_TAXONOMY, 'organization_id', 'modified_after', 'minimal', 'full'],
    conditions: {
      search: wordsOf('t.id'),
      taxonomy_term_id: ($) => attributeOf('service', 't.id', ofTerm($)),
      taxonomy_id: ($) => attributeOf('service', 't.id', ofTaxonomy($)),
      organization_id: ($) => `t.organization_id = ${$}::uuid`,
      modified_after: ($) => `t.last_modified >= ${$}::timestamptz`,
    },
  },
  organizations: {
    entity: 'organization',
    from: 'public_organization',
    parameters: [...PAGE, ...BY_TAXONOMY, 'full', 'full_service'],
    conditions: {
      search: textIn(['name', 'alternate_name', 'description']),
      taxonomy_term_id: ($) => `(${attributeOf('organization', 't.id', ofTerm($))} or ${anyService(ofTerm($))})`,
      taxonomy_id: ($) => `(${attributeOf('organization', 't.id', ofTaxonomy($))} or ${anyService(ofTaxonomy($))})`,
    },
  },
  service_at_locations: {
    entity: 'service_at_location',
    from: 'public_service_at_location',
    parameters: [...PAGE, ...BY_TAXONOMY, 'organization_id', 'modified_after', 'full'],
    conditions: {
      search: wordsOf('t.service_id'),
      taxonomy_term_id: ($) =>
        `(${attributeOf('service_at_location', 't.id', ofTerm($))} or ${attributeOf('service', 't.service_id', ofTerm($))})`,
      taxonomy_id: ($) =>
        `(${attributeOf('service_at_location', 't.id', ofTaxonomy($))} or ${attributeOf('service', 't.service_id', ofTaxonomy($))})`,
      organization_id: ($) =>
        `t.service_id in (select id from resources.public_service o where o.ambito_id = $1 and o.organization_id = ${$}::uuid)`,
      modified_after: ($) =>
        `t.service_id in (select id from resources.public_service o where o.ambito_id = $1 and o.last_modified >= ${$}::timestamptz)`,
    },
  },
  taxonomies: { entity: 'taxonomy', parameters: PAGE, conditions: { search: textIn(['name', 'description']) } },
  taxonomy_terms: {
    entity: 'taxonomy_term',
    parameters: [...PAGE, 'taxonomy_id', 'top_only', 'parent_id'],
    conditions: {
      search: textIn(['code', 'name', 'description']),
      taxonomy_id: ($) => `t.taxonomy_id = ${$}::uuid`,
      parent_id: ($) => `t.parent_id = ${$}::uuid`,
      top_only: ($) => `(not ${$}::boolean or t.parent_id is null)`,
    },
  },
};

/** Everything after `from`, with its values: the ambito first. */
export function narrowed(
  { entity, from = entity, conditions }: Listing,
  ambitoId: string,
  ask: Ask,
): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [ambitoId];
  const asked = Object.entries(conditions).flatMap(([parameter, condition]) => {
    const value = ask[parameter as Parameter];
    return value === undefined || value === '' ? [] : [condition(`$${values.push(String(value))}`)];
  });
  return { sql: `resources.${from} t where ${['t.ambito_id = $1', ...asked].join(' and ')}`, values };
}
