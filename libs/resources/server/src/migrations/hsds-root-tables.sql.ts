// SPDX-License-Identifier: EUPL-1.2
/** Terms, organisations, services and places of HSDS 3.1 with the Italian profile. As of the first migration, frozen: a later change is another migration. */
export const ROOT_TABLES = `
create table resources.taxonomy (
  ambito_id text not null, id uuid not null, name text not null, description text not null, uri text, version text,
  imported_from text, external_id text, position integer not null default 0,
  constraint taxonomy_pk primary key (ambito_id, id)
);
create table resources.taxonomy_term (
  ambito_id text not null, id uuid not null, code text, name text not null, description text not null, parent_id uuid, taxonomy text,
  language text, taxonomy_id uuid, term_uri text, translations jsonb, imported_from text, external_id text,
  position integer not null default 0,
  constraint taxonomy_term_pk primary key (ambito_id, id),
  constraint taxonomy_term_parent_id_fk foreign key (ambito_id, parent_id) references resources.taxonomy_term (ambito_id, id),
  constraint taxonomy_term_taxonomy_id_fk foreign key (ambito_id, taxonomy_id) references resources.taxonomy (ambito_id, id)
);
create index taxonomy_term_by_parent_id on resources.taxonomy_term (ambito_id, parent_id);
create index taxonomy_term_by_taxonomy_id on resources.taxonomy_term (ambito_id, taxonomy_id);
create table resources.unit (
  ambito_id text not null, id uuid not null, name text not null, scheme text, identifier text, uri text, imported_from text,
  external_id text, position integer not null default 0,
  constraint unit_pk primary key (ambito_id, id)
);
create table resources.organization (
  ambito_id text not null, id uuid not null, name text not null, alternate_name text, description text not null, email text, website text,
  tax_status text, tax_id text, year_incorporated double precision, legal_status text, logo text, uri text, parent_organization_id uuid,
  agency_id uuid, visibility text not null default 'public', visible_to uuid[] not null default '{}', translations jsonb,
  imported_from text, external_id text, position integer not null default 0, version integer not null default 1,
  constraint organization_pk primary key (ambito_id, id),
  constraint organization_parent_organization_id_fk foreign key (ambito_id, parent_organization_id) references resources.organization (ambito_id, id)
);
create index organization_by_parent_organization_id on resources.organization (ambito_id, parent_organization_id);
create table resources.organization_identifier (
  ambito_id text not null, id uuid not null, organization_id uuid not null, identifier_scheme text, identifier_type text not null,
  identifier text not null, imported_from text, external_id text, position integer not null default 0,
  constraint organization_identifier_pk primary key (ambito_id, id),
  constraint organization_identifier_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id)
);
create index organization_identifier_by_organization_id on resources.organization_identifier (ambito_id, organization_id);
create table resources.program (
  ambito_id text not null, id uuid not null, organization_id uuid not null, name text not null, alternate_name text, description text not null,
  imported_from text, external_id text, position integer not null default 0,
  constraint program_pk primary key (ambito_id, id),
  constraint program_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id)
);
create index program_by_organization_id on resources.program (ambito_id, organization_id);
create table resources.service (
  ambito_id text not null, id uuid not null, organization_id uuid not null, program_id uuid, name text not null, alternate_name text,
  description text, url text, email text, status text not null, interpretation_services text, application_process text, fees_description text,
  wait_time text, fees text, accreditations text, eligibility_description text, minimum_age double precision, maximum_age double precision,
  assured_date date, assurer_email text, licenses text, alert text, last_modified timestamptz, visibility text not null default 'public',
  visible_to uuid[] not null default '{}', short_description text, status_reason text, output_description text, processing_days double precision,
  responsible_unit text, eligibility_rule jsonb, translations jsonb, next_verification_on date, imported_from text,
  external_id text, position integer not null default 0, version integer not null default 1,
  constraint service_pk primary key (ambito_id, id),
  constraint service_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id),
  constraint service_program_id_fk foreign key (ambito_id, program_id) references resources.program (ambito_id, id)
);
create index service_by_organization_id on resources.service (ambito_id, organization_id);
create index service_by_program_id on resources.service (ambito_id, program_id);
create index service_by_name on resources.service (ambito_id, left(name, 100), id);
create table resources.location (
  ambito_id text not null, id uuid not null, location_type text not null, url text, organization_id uuid, name text, alternate_name text,
  description text, transportation text, latitude double precision, longitude double precision, external_identifier text,
  external_identifier_type text, visibility text not null default 'public', visible_to uuid[] not null default '{}', belfiore text,
  imported_from text, external_id text, position integer not null default 0, version integer not null default 1,
  constraint location_pk primary key (ambito_id, id),
  constraint location_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id)
);
create index location_by_organization_id on resources.location (ambito_id, organization_id);
create table resources.service_at_location (
  ambito_id text not null, id uuid not null, service_id uuid not null, location_id uuid not null, description text,
  imported_from text, external_id text, position integer not null default 0,
  constraint service_at_location_pk primary key (ambito_id, id),
  constraint service_at_location_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint service_at_location_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id)
);
create index service_at_location_by_service_id on resources.service_at_location (ambito_id, service_id);
create index service_at_location_by_location_id on resources.service_at_location (ambito_id, location_id);
`;
