// SPDX-License-Identifier: EUPL-1.2
/**
 * Who reaches what, held by the database: a card, a place or an organisation by its tier, everything else through what it belongs to.
 * Policies look at one another, so that a phone of a hidden place is as hidden as the place. They do so through functions in PL/pgSQL, which
 * Postgres plans once: written out, a policy within a policy within a policy takes a second to plan.
 */
export const REACHES = `
create function resources.reaches(visibility text, visible_to uuid[]) returns boolean language sql stable as $$
  select visibility = 'public'
      or (current_user <> 'soglia_public'
          and (current_setting('soglia.reach', true) = 'curator'
               or (current_setting('soglia.reach', true) = 'operators'
                   and (visibility = 'operators' or nullif(current_setting('soglia.agency', true), '')::uuid = any (visible_to)))))
$$;

create function resources.sees_organization(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.organization where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_program(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.program where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_service(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.service where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_location(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.location where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_service_at_location(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.service_at_location where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_contact(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.contact where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees_phone(of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
begin return exists (select 1 from resources.phone where ambito_id = of_ambito and id = of_id); end $$;
create function resources.sees(entity text, of_ambito text, of_id uuid) returns boolean language plpgsql stable as $$
declare found boolean;
begin
  case entity
    when 'organization' then return resources.sees_organization(of_ambito, of_id);
    when 'program' then return resources.sees_program(of_ambito, of_id);
    when 'service' then return resources.sees_service(of_ambito, of_id);
    when 'location' then return resources.sees_location(of_ambito, of_id);
    when 'service_at_location' then return resources.sees_service_at_location(of_ambito, of_id);
    when 'contact' then return resources.sees_contact(of_ambito, of_id);
    when 'phone' then return resources.sees_phone(of_ambito, of_id);
    else
      if entity not in ('taxonomy', 'taxonomy_term', 'unit', 'organization_identifier', 'url', 'address', 'schedule', 'service_area', 'language', 'accessibility', 'cost_option', 'required_document', 'funding', 'service_capacity', 'meta_table_description') then return false; end if;
      execute format('select exists (select 1 from resources.%I where ambito_id = $1 and id = $2)', entity) into found using of_ambito, of_id;
      return found;
  end case;
end $$;
`;

export const TIER_POLICIES = `
alter table resources.taxonomy enable row level security;
create policy tier on resources.taxonomy using (
  ambito_id = current_setting('soglia.ambito', true)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.taxonomy_term enable row level security;
create policy tier on resources.taxonomy_term using (
  ambito_id = current_setting('soglia.ambito', true)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.unit enable row level security;
create policy tier on resources.unit using (
  ambito_id = current_setting('soglia.ambito', true)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.organization enable row level security;
create policy tier on resources.organization using (
  ambito_id = current_setting('soglia.ambito', true)
  and resources.reaches(visibility, visible_to)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.organization_identifier enable row level security;
create policy tier on resources.organization_identifier using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.program enable row level security;
create policy tier on resources.program using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.service enable row level security;
create policy tier on resources.service using (
  ambito_id = current_setting('soglia.ambito', true)
  and resources.reaches(visibility, visible_to)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
  and (program_id is null or resources.sees_program(ambito_id, program_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.location enable row level security;
create policy tier on resources.location using (
  ambito_id = current_setting('soglia.ambito', true)
  and resources.reaches(visibility, visible_to)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.service_at_location enable row level security;
create policy tier on resources.service_at_location using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (location_id is null or resources.sees_location(ambito_id, location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.url enable row level security;
create policy tier on resources.url using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
  and (service_id is null or resources.sees_service(ambito_id, service_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.address enable row level security;
create policy tier on resources.address using (
  ambito_id = current_setting('soglia.ambito', true)
  and (location_id is null or resources.sees_location(ambito_id, location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.contact enable row level security;
create policy tier on resources.contact using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (location_id is null or resources.sees_location(ambito_id, location_id))
  and (service_at_location_id is null or resources.sees_service_at_location(ambito_id, service_at_location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.phone enable row level security;
create policy tier on resources.phone using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (location_id is null or resources.sees_location(ambito_id, location_id))
  and (service_at_location_id is null or resources.sees_service_at_location(ambito_id, service_at_location_id))
  and (contact_id is null or resources.sees_contact(ambito_id, contact_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.schedule enable row level security;
create policy tier on resources.schedule using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (location_id is null or resources.sees_location(ambito_id, location_id))
  and (service_at_location_id is null or resources.sees_service_at_location(ambito_id, service_at_location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.service_area enable row level security;
create policy tier on resources.service_area using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (service_at_location_id is null or resources.sees_service_at_location(ambito_id, service_at_location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.language enable row level security;
create policy tier on resources.language using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
  and (location_id is null or resources.sees_location(ambito_id, location_id))
  and (phone_id is null or resources.sees_phone(ambito_id, phone_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.accessibility enable row level security;
create policy tier on resources.accessibility using (
  ambito_id = current_setting('soglia.ambito', true)
  and (location_id is null or resources.sees_location(ambito_id, location_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.cost_option enable row level security;
create policy tier on resources.cost_option using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.required_document enable row level security;
create policy tier on resources.required_document using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.funding enable row level security;
create policy tier on resources.funding using (
  ambito_id = current_setting('soglia.ambito', true)
  and (organization_id is null or resources.sees_organization(ambito_id, organization_id))
  and (service_id is null or resources.sees_service(ambito_id, service_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.service_capacity enable row level security;
create policy tier on resources.service_capacity using (
  ambito_id = current_setting('soglia.ambito', true)
  and (service_id is null or resources.sees_service(ambito_id, service_id))
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.attribute enable row level security;
create policy tier on resources.attribute using (
  ambito_id = current_setting('soglia.ambito', true)
  and resources.sees(link_entity, ambito_id, link_id)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.metadata enable row level security;
create policy tier on resources.metadata using (
  ambito_id = current_setting('soglia.ambito', true)
  and resources.sees(resource_type, ambito_id, resource_id)
) with check (ambito_id = current_setting('soglia.ambito', true));
alter table resources.meta_table_description enable row level security;
create policy tier on resources.meta_table_description using (
  ambito_id = current_setting('soglia.ambito', true)
) with check (ambito_id = current_setting('soglia.ambito', true));
`;
