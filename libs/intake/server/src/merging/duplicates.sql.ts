// SPDX-License-Identifier: EUPL-1.2

/** So many pairs are looked at; nobody reviews more at a time. */
export const MOST_PAIRS = 1000;

/**
 * Pairs of files that share what two files of one person are likely to share: the birth date and the beginning of a name, or a phone and the
 * beginnings of two. What more than twenty share tells nobody apart. Those that share most come first.
 */
export const ALIKE_PAIRS = `
with telling as materialized (
  select key, array_agg(person_id order by person_id) as people
    from intake.person_likeness where ambito_id = $1 group by key having count(*) between 2 and 20
), pairs as materialized (
  select x.person as a, y.person as b, count(*) as shared
    from telling t, unnest(t.people) with ordinality x(person, n), unnest(t.people) with ordinality y(person, n)
   where x.n < y.n
   group by 1, 2
  having count(*) > 1 or bool_or(t.key like 'b:%')
)
select pairs.a, pairs.b from pairs
 where not exists (select 1 from intake.duplicate_dismissal d where d.ambito_id = $1 and d.a_id = pairs.a and d.b_id = pairs.b)
 order by shared desc, a, b
 limit ${MOST_PAIRS}`;

/** A protected file and the one that was made since, by somebody who may not know of it: shown to whoever may know. */
export const TWINS = `
select least(p.id, twin.id) as a, greatest(p.id, twin.id) as b
  from intake.protection q
  join intake.person p on p.ambito_id = q.ambito_id and p.id = q.subject_id and p.protected and p.merged_into is null
  join intake.person twin on twin.ambito_id = p.ambito_id and twin.codice_fiscale = p.codice_fiscale and not twin.protected and twin.merged_into is null
 where q.ambito_id = $1 and q.subject_kind = 'person' and q.ended_at is null
   and not exists (select 1 from intake.duplicate_dismissal d where d.ambito_id = $1 and d.a_id = least(p.id, twin.id) and d.b_id = greatest(p.id, twin.id))
 limit 100`;
