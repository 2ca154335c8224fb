// SPDX-License-Identifier: EUPL-1.2
import type { UnitOfWork } from '@soglia/platform';
import type { RunningImport } from '../running-import';
import { overWholeTables } from '../checking/whole-tables';

/** Texts of HSDS 1.1 that were rows of a table of their own: of several, all are kept. */
const JOINED = ['eligibility_description'];

const SEVERAL = `
several as (
  select entity, row_id, min(seq) as keep, bool_or(top) as top, bool_and(partial) as partial, bool_or(lists is null) as every
    from resources.import_row where ambito_id = $1 and import_id = $2
   group by entity, row_id having count(*) > 1
)`;

/** A record that stands in the file twice, and copies that say different things. Order is no content. */
const TOLD = `
with ${SEVERAL}, rivals as (
  select s.entity, s.row_id, k.key, max(s.seq) as last
    from several v join resources.import_row s on s.ambito_id = $1 and s.import_id = $2 and s.entity = v.entity and s.row_id = v.row_id
         cross join lateral jsonb_each(s.content) k
   where k.key <> 'position' and not (s.partial and k.key = any ($3))
   group by s.entity, s.row_id, k.key having count(distinct k.value) > 1
), found as (
  select entity, row_id, seq as last, 'duplicate-id' as code, 'id' as key
    from (select r.*, row_number() over (partition by r.entity, r.row_id order by r.seq) as nth
            from resources.import_row r where r.ambito_id = $1 and r.import_id = $2 and r.top) t
   where nth > 1
  union all
  select r.entity, r.row_id, r.last, 'copies-differ', r.key from rivals r
   where not exists (select 1 from resources.import_row t where t.ambito_id = $1 and t.import_id = $2 and t.entity = r.entity and t.row_id = r.row_id and t.top
                     having count(*) > 1)
)
insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, facts, entity, row_id)
select $1, $2, gen_random_uuid(), 'merge', case when f.code = 'copies-differ' and $4 then 'notice' else 'error' end, f.code, s.file, s.line,
       case when s.place = '' then f.key else s.place || '/' || f.key end, '{}', f.entity, f.row_id
  from found f join resources.import_row s on s.ambito_id = $1 and s.import_id = $2 and s.seq = f.last`;

/** What the copies say together; where they differ, the first. */
const JOINED_CONTENT = `
with ${SEVERAL}, said as (
  select v.keep, v.top, v.partial, k.key,
         case when k.key = any ($3) and bool_or(s.partial) then to_jsonb(string_agg(k.value #>> '{}', E'\\n' order by s.seq))
              else (array_agg(k.value order by s.seq))[1] end as value
    from several v join resources.import_row s on s.ambito_id = $1 and s.import_id = $2 and s.entity = v.entity and s.row_id = v.row_id
         cross join lateral jsonb_each(s.content) k
   group by v.keep, v.top, v.partial, k.key
), list as (
  select v.keep, array_agg(distinct l.entity) as lists
    from several v join resources.import_row s on s.ambito_id = $1 and s.import_id = $2 and s.entity = v.entity and s.row_id = v.row_id
         cross join lateral unnest(s.lists) l(entity)
   group by v.keep
), whole as (
  select keep, top, partial, jsonb_object_agg(key, value) as content from said group by keep, top, partial
)
update resources.import_row t set content = w.content, top = w.top, partial = w.partial,
       lists = case when t.lists is not null and not v.every then coalesce(l.lists, '{}') end
  from whole w join several v on v.keep = w.keep left join list l on l.keep = w.keep
 where t.ambito_id = $1 and t.import_id = $2 and t.seq = w.keep`;

const OTHERS = `
with ${SEVERAL}
delete from resources.import_row t using several v
 where t.ambito_id = $1 and t.import_id = $2 and t.entity = v.entity and t.row_id = v.row_id and t.seq > v.keep`;

/** One row for each thing. In somebody's own table an organisation is told again in every row: there the first is right, and it is noted. */
export async function mergeCopies(unit: UnitOfWork, { ambitoId, id, mappingId }: RunningImport): Promise<void> {
  await unit.run(ambitoId, async (tx) => {
    await tx.query('select resources.look_again()');
    await overWholeTables(tx, async () => {
      await tx.query(TOLD, [ambitoId, id, JOINED, mappingId !== null]);
      await tx.query(JOINED_CONTENT, [ambitoId, id, JOINED]);
      await tx.query(OTHERS, [ambitoId, id]);
    });
    await tx.query("update resources.import set phase = 'check' where ambito_id = $1 and id = $2", [ambitoId, id]);
  });
}
