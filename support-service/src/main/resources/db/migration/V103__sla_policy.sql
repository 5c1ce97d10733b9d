-- What is promised. One row per policy; what it said before is kept, because tickets are measured by it.
create table sla_policy (
  id                     uuid primary key,
  version                bigint not null check (version > 0),
  name                   text not null check (char_length(name) between 1 and 100),
  position               integer not null check (position > 0),
  active                 boolean not null,
  priorities             jsonb not null,
  types                  jsonb not null,
  channels               jsonb not null,
  queues                 varchar[] not null,
  calendar_id            uuid not null references business_calendar (id),
  first_response_minutes integer check (first_response_minutes > 0),
  resolution_minutes     integer check (resolution_minutes > 0),
  created_at             timestamptz not null,
  updated_at             timestamptz not null
);
create index sla_policy_position on sla_policy (position, id);
create index sla_policy_name on sla_policy (name, id);

create table sla_policy_revision (
  id                     uuid primary key,
  policy_id              uuid not null references sla_policy (id),
  version                bigint not null,
  name                   text not null,
  position               integer not null,
  active                 boolean not null,
  priorities             jsonb not null,
  types                  jsonb not null,
  channels               jsonb not null,
  queues                 varchar[] not null,
  calendar_id            uuid not null references business_calendar (id),
  first_response_minutes integer,
  resolution_minutes     integer,
  since                  timestamptz not null,
  unique (policy_id, version)
);

comment on table sla_policy_revision is 'What each policy said at each of its versions';
