-- Who did what, and who was denied what. Names of fields, never their values.
create table audit_entry (
  id          uuid primary key default uuidv7(),
  at          timestamptz not null default now(),
  actor       text not null,
  actor_name  text,
  client      text,
  action      text not null,
  resource    text,
  resource_id uuid,
  version     bigint not null,
  fields      text[] not null,
  outcome     text not null check (outcome in ('done', 'denied')),
  trace_id    text
);

create index audit_entry_of_resource on audit_entry (resource, resource_id, version);
