// SPDX-License-Identifier: EUPL-1.2
/** What hangs on organisations, services and places in HSDS 3.1. As of the first migration, frozen: a later change is another migration. */
export const CHILD_TABLES = `
create table resources.url (
  ambito_id text not null, id uuid not null, label text, url text not null, organization_id uuid, service_id uuid,
  imported_from text, external_id text, position integer not null default 0,
  constraint url_pk primary key (ambito_id, id),
  constraint url_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id),
  constraint url_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id)
);
create index url_by_organization_id on resources.url (ambito_id, organization_id);
create index url_by_service_id on resources.url (ambito_id, service_id);
create table resources.address (
  ambito_id text not null, id uuid not null, location_id uuid, attention text, address_1 text not null, address_2 text, city text not null,
  region text, state_province text not null, postal_code text not null, country text not null, address_type text not null,
  imported_from text, external_id text, position integer not null default 0,
  constraint address_pk primary key (ambito_id, id),
  constraint address_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id)
);
create index address_by_location_id on resources.address (ambito_id, location_id);
create table resources.contact (
  ambito_id text not null, id uuid not null, organization_id uuid, service_id uuid, service_at_location_id uuid, location_id uuid, name text,
  title text, department text, email text, imported_from text, external_id text, position integer not null default 0,
  constraint contact_pk primary key (ambito_id, id),
  constraint contact_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id),
  constraint contact_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint contact_service_at_location_id_fk foreign key (ambito_id, service_at_location_id) references resources.service_at_location (ambito_id, id),
  constraint contact_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id)
);
create index contact_by_organization_id on resources.contact (ambito_id, organization_id);
create index contact_by_service_id on resources.contact (ambito_id, service_id);
create index contact_by_service_at_location_id on resources.contact (ambito_id, service_at_location_id);
create index contact_by_location_id on resources.contact (ambito_id, location_id);
create table resources.phone (
  ambito_id text not null, id uuid not null, location_id uuid, service_id uuid, organization_id uuid, contact_id uuid,
  service_at_location_id uuid, number text not null, extension double precision, type text, description text,
  imported_from text, external_id text, position integer not null default 0,
  constraint phone_pk primary key (ambito_id, id),
  constraint phone_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id),
  constraint phone_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint phone_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id),
  constraint phone_contact_id_fk foreign key (ambito_id, contact_id) references resources.contact (ambito_id, id),
  constraint phone_service_at_location_id_fk foreign key (ambito_id, service_at_location_id) references resources.service_at_location (ambito_id, id)
);
create index phone_by_location_id on resources.phone (ambito_id, location_id);
create index phone_by_service_id on resources.phone (ambito_id, service_id);
create index phone_by_organization_id on resources.phone (ambito_id, organization_id);
create index phone_by_contact_id on resources.phone (ambito_id, contact_id);
create index phone_by_service_at_location_id on resources.phone (ambito_id, service_at_location_id);
create table resources.schedule (
  ambito_id text not null, id uuid not null, service_id uuid, location_id uuid, service_at_location_id uuid, valid_from date, valid_to date,
  dtstart date, timezone double precision, until date, count double precision, wkst text, freq text, interval double precision, byday text,
  byweekno text, bymonthday text, byyearday text, description text, opens_at text, closes_at text, schedule_link text, attending_type text,
  notes text, closed boolean, on_holidays boolean, imported_from text, external_id text, position integer not null default 0,
  constraint schedule_pk primary key (ambito_id, id),
  constraint schedule_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint schedule_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id),
  constraint schedule_service_at_location_id_fk foreign key (ambito_id, service_at_location_id) references resources.service_at_location (ambito_id, id)
);
create index schedule_by_service_id on resources.schedule (ambito_id, service_id);
create index schedule_by_location_id on resources.schedule (ambito_id, location_id);
create index schedule_by_service_at_location_id on resources.schedule (ambito_id, service_at_location_id);
create table resources.service_area (
  ambito_id text not null, id uuid not null, service_id uuid, service_at_location_id uuid, name text, description text, extent text,
  extent_type text, uri text, valid_from date, valid_to date, imported_from text, external_id text,
  position integer not null default 0,
  constraint service_area_pk primary key (ambito_id, id),
  constraint service_area_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint service_area_service_at_location_id_fk foreign key (ambito_id, service_at_location_id) references resources.service_at_location (ambito_id, id)
);
create index service_area_by_service_id on resources.service_area (ambito_id, service_id);
create index service_area_by_service_at_location_id on resources.service_area (ambito_id, service_at_location_id);
create table resources.language (
  ambito_id text not null, id uuid not null, service_id uuid, location_id uuid, phone_id uuid, name text, code text, note text,
  imported_from text, external_id text, position integer not null default 0,
  constraint language_pk primary key (ambito_id, id),
  constraint language_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint language_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id),
  constraint language_phone_id_fk foreign key (ambito_id, phone_id) references resources.phone (ambito_id, id)
);
create index language_by_service_id on resources.language (ambito_id, service_id);
create index language_by_location_id on resources.language (ambito_id, location_id);
create index language_by_phone_id on resources.language (ambito_id, phone_id);
create table resources.accessibility (
  ambito_id text not null, id uuid not null, location_id uuid, description text, details text, url text, imported_from text,
  external_id text, position integer not null default 0,
  constraint accessibility_pk primary key (ambito_id, id),
  constraint accessibility_location_id_fk foreign key (ambito_id, location_id) references resources.location (ambito_id, id)
);
create index accessibility_by_location_id on resources.accessibility (ambito_id, location_id);
create table resources.cost_option (
  ambito_id text not null, id uuid not null, service_id uuid not null, valid_from date, valid_to date, option text, currency text,
  amount double precision, amount_description text, imported_from text, external_id text, position integer not null default 0,
  constraint cost_option_pk primary key (ambito_id, id),
  constraint cost_option_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id)
);
create index cost_option_by_service_id on resources.cost_option (ambito_id, service_id);
create table resources.required_document (
  ambito_id text not null, id uuid not null, service_id uuid, document text, uri text, imported_from text, external_id text,
  position integer not null default 0,
  constraint required_document_pk primary key (ambito_id, id),
  constraint required_document_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id)
);
create index required_document_by_service_id on resources.required_document (ambito_id, service_id);
create table resources.funding (
  ambito_id text not null, id uuid not null, organization_id uuid, service_id uuid, source text, imported_from text,
  external_id text, position integer not null default 0,
  constraint funding_pk primary key (ambito_id, id),
  constraint funding_organization_id_fk foreign key (ambito_id, organization_id) references resources.organization (ambito_id, id),
  constraint funding_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id)
);
create index funding_by_organization_id on resources.funding (ambito_id, organization_id);
create index funding_by_service_id on resources.funding (ambito_id, service_id);
create table resources.service_capacity (
  ambito_id text not null, id uuid not null, service_id uuid not null, unit_id uuid not null, available double precision not null,
  maximum double precision, description text, updated timestamptz not null, imported_from text, external_id text,
  position integer not null default 0,
  constraint service_capacity_pk primary key (ambito_id, id),
  constraint service_capacity_service_id_fk foreign key (ambito_id, service_id) references resources.service (ambito_id, id),
  constraint service_capacity_unit_id_fk foreign key (ambito_id, unit_id) references resources.unit (ambito_id, id)
);
create index service_capacity_by_service_id on resources.service_capacity (ambito_id, service_id);
create index service_capacity_by_unit_id on resources.service_capacity (ambito_id, unit_id);
create table resources.attribute (
  ambito_id text not null, id uuid not null, link_id uuid not null, taxonomy_term_id uuid not null, link_type text, link_entity text not null,
  value text, label text, imported_from text, external_id text, position integer not null default 0,
  constraint attribute_pk primary key (ambito_id, id),
  constraint attribute_taxonomy_term_id_fk foreign key (ambito_id, taxonomy_term_id) references resources.taxonomy_term (ambito_id, id)
);
create index attribute_by_taxonomy_term_id on resources.attribute (ambito_id, taxonomy_term_id);
create index attribute_by_link_id on resources.attribute (ambito_id, link_id);
create table resources.metadata (
  ambito_id text not null, id uuid not null, resource_id uuid not null, resource_type text not null, last_action_date timestamptz not null,
  last_action_type text not null, field_name text not null, previous_value text not null, replacement_value text not null,
  updated_by text not null, imported_from text, external_id text, position integer not null default 0,
  constraint metadata_pk primary key (ambito_id, id)
);
create index metadata_by_resource_id on resources.metadata (ambito_id, resource_id);
create table resources.meta_table_description (
  ambito_id text not null, id uuid not null, name text, language text, character_set text, imported_from text,
  external_id text, position integer not null default 0,
  constraint meta_table_description_pk primary key (ambito_id, id)
);
`;
