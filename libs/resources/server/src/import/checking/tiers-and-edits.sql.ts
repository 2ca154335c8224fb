// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS, SERVICE_COLUMNS } from '@soglia/resources-domain';

const TELL = `insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, entity, row_id)`;

/** Rows of a table as they will be when the file is in: what it says of them, else what is there, else for everybody. */
const willBe = (entity: EntityName) => `
  select coalesce(s.row_id, k.id) as id, ${entity === 'service' ? "coalesce((s.content ->> 'organization_id')::uuid, k.organization_id)" : 'null::uuid'} as organization_id,
         coalesce(s.content ->> 'visibility', k.visibility, 'public') as tier,
         coalesce(case when s.content ? 'visible_to' then array(select jsonb_array_elements_text(s.content -> 'visible_to'))::uuid[] end, k.visible_to, '{}') as names
    from (select * from resources.import_row where ambito_id = $1 and import_id = $2 and entity = '${entity}') s
         full join (select * from resources.${entity} where ambito_id = $1) k on k.id = s.row_id`;

/** A place that the file opens to more eyes than every card that uses it. */
export const WIDER_THAN_CARDS = `
with place as materialized (
  select s.row_id as id, s.file, s.line, s.place, s.content ->> 'visibility' as tier,
         case when s.content ? 'visible_to' then array(select jsonb_array_elements_text(s.content -> 'visible_to'))::uuid[] else '{}' end as names
    from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = 'location' and s.content ? 'visibility'
), stands as (
  select (s.content ->> 'location_id')::uuid as place, (s.content ->> 'service_id')::uuid as card
    from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = 'service_at_location'
  union
  select x.location_id, x.service_id from resources.service_at_location x
   where x.ambito_id = $1 and not exists (select 1 from resources.import_row s where s.ambito_id = $1 and s.import_id = $2
                                             and s.entity = 'service_at_location' and s.row_id = x.id)
), organization as (${willBe('organization')}
), card as (
  select v.id, resources.stricter(v.tier, o.tier) as tier, resources.stricter_to(v.tier, v.names, o.tier, o.names) as names
    from (${willBe('service')}) v join organization o on o.id = v.organization_id
), wider as (
  select p.id from place p join stands x on x.place = p.id join card c on c.id = x.card
   group by p.id having not bool_or(resources.within(p.tier, p.names, c.tier, c.names))
)
${TELL}
select $1, $2, gen_random_uuid(), 'check', 'error', 'wider-than-card', p.file, p.line, case when p.place = '' then 'visibility' else p.place || '/visibility' end, 'location', p.id
  from wider w join place p on p.id = w.id`;

/** Columns of a card that somebody wrote here since it was last brought in, and that the file says otherwise. It stays so: the report tells. */
export function overwritten(carried: readonly string[]): string | null {
  const fields = Object.entries(SERVICE_COLUMNS).filter(([, column]) => carried.includes(column));
  if (fields.length === 0) return null;
  const pairs = fields.map(([field, column]) => `('${field}', '${column}', ${Object.hasOwn(HSDS.service.profile, column)})`);
  return `${TELL}
select distinct on (s.row_id, f.name) $1, $2::uuid, gen_random_uuid(), 'check', 'notice', 'overwritten', s.file, s.line,
       case when s.place = '' then f.name else s.place || '/' || f.name end, 'service', s.row_id
  from resources.metadata m
       join (values ${pairs.join(', ')}) f(field, name, stays) on f.field = m.field_name
       join resources.import_row s on s.ambito_id = $1 and s.import_id = $2::uuid and s.entity = 'service' and s.row_id = m.resource_id
       join resources.service k on k.ambito_id = $1 and k.id = s.row_id and k.imported_from = $3::text
 where m.ambito_id = $1 and m.resource_type = 'service' and m.last_action_type in ('update', 'verify') and m.imported_from is null
   and (s.content ? f.name or not f.stays)
   and coalesce(s.content ->> f.name, '') is distinct from coalesce(to_jsonb(k) ->> f.name, '')
   and not exists (select 1 from resources.metadata i where i.ambito_id = $1 and i.resource_id = m.resource_id and i.last_action_type = 'import'
                      and i.imported_from is null and i.last_action_date > m.last_action_date)`;
}
