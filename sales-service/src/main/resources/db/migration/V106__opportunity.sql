-- The stages that opportunities go through. They are data: another pipeline is other rows.
create table pipeline (
  id         uuid primary key,
  key        text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name       text not null check (char_length(name) between 1 and 100),
  created_at timestamptz not null default now()
);
create index pipeline_key_order on pipeline (key, id);

create table pipeline_stage (
  id          uuid primary key,
  pipeline_id uuid not null references pipeline,
  key         text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name        text not null check (char_length(name) between 1 and 100),
  position    integer not null,
  probability numeric not null check (probability between 0 and 1),
  outcome     text not null check (outcome in ('open', 'won', 'lost')),
  unique (pipeline_id, key),
  unique (pipeline_id, position)
);
-- An opportunity is won in one stage, and lost in one.
create unique index pipeline_stage_end on pipeline_stage (pipeline_id, outcome) where outcome <> 'open';

comment on table pipeline is 'Ways that opportunities go';
comment on table pipeline_stage is 'Stages of the pipelines, in their order';

insert into pipeline (id, key, name) values ('01981f3a-5c00-7000-8000-000000000001', 'default', 'Default');
insert into pipeline_stage (id, pipeline_id, key, name, position, probability, outcome) values
  ('01981f3a-5c00-7000-8000-000000000011', '01981f3a-5c00-7000-8000-000000000001', 'qualification', 'Qualification', 1, 0.1, 'open'),
  ('01981f3a-5c00-7000-8000-000000000012', '01981f3a-5c00-7000-8000-000000000001', 'needs-analysis', 'Needs analysis', 2, 0.25, 'open'),
  ('01981f3a-5c00-7000-8000-000000000013', '01981f3a-5c00-7000-8000-000000000001', 'proposal', 'Proposal', 3, 0.5, 'open'),
  ('01981f3a-5c00-7000-8000-000000000014', '01981f3a-5c00-7000-8000-000000000001', 'negotiation', 'Negotiation', 4, 0.75, 'open'),
  ('01981f3a-5c00-7000-8000-000000000015', '01981f3a-5c00-7000-8000-000000000001', 'won', 'Won', 5, 1, 'won'),
  ('01981f3a-5c00-7000-8000-000000000016', '01981f3a-5c00-7000-8000-000000000001', 'lost', 'Lost', 6, 0, 'lost');

create table opportunity (
  id                   uuid primary key,
  version              bigint not null check (version > 0),
  name                 text not null check (char_length(name) between 1 and 250),
  customer_id          uuid,
  customer_system      text check (char_length(customer_system) between 1 and 64),
  customer_external_id text check (char_length(customer_external_id) between 1 and 200),
  amount               numeric check (amount >= 0),
  currency             text check (currency ~ '^[A-Z]{3}$'),
  expected_close_on    date,
  owner                text check (char_length(owner) between 1 and 200),
  pipeline             text not null references pipeline (key),
  stage                text not null,
  status               text not null check (status in ('open', 'won', 'lost')),
  probability          numeric not null check (probability between 0 and 1),
  opened_at            timestamptz not null,
  stage_since          timestamptz not null,
  closed_at            timestamptz,
  loss_reason          text check (char_length(loss_reason) between 1 and 500),
  created_at           timestamptz not null,
  updated_at           timestamptz not null check (updated_at >= created_at),
  check ((amount is null) = (currency is null)),
  check ((customer_system is null) = (customer_external_id is null)),
  check ((status = 'open') = (closed_at is null)),
  check ((status = 'lost') = (loss_reason is not null))
);

comment on table opportunity is 'Sales that may come, one row each';

create index opportunity_expected_close_on on opportunity (coalesce(expected_close_on, date '0001-01-01'), id);
create index opportunity_opened_at on opportunity (opened_at, id);
create index opportunity_created_at on opportunity (created_at, id);
create index opportunity_updated_at on opportunity (updated_at, id);
create index opportunity_name on opportunity (name, created_at, id);
create index opportunity_name_prefix on opportunity (name text_pattern_ops);
create index opportunity_close_day on opportunity (expected_close_on, created_at, id);
create index opportunity_customer on opportunity (customer_id, created_at, id);
create index opportunity_pipeline on opportunity (pipeline, created_at, id);
create index opportunity_stage_key on opportunity (stage, created_at, id);
create index opportunity_status on opportunity (status, created_at, id);
create index opportunity_owner on opportunity (owner, created_at, id);
create index opportunity_waiting on opportunity (customer_system, customer_external_id) where customer_id is null;

-- Where it was, from when to when.
create table opportunity_stage (
  id             uuid primary key,
  opportunity_id uuid not null references opportunity,
  stage          text not null,
  probability    numeric not null,
  entered_at     timestamptz not null,
  left_at        timestamptz check (left_at >= entered_at)
);
create index opportunity_stage_entered_at on opportunity_stage (opportunity_id, entered_at, id);
create unique index opportunity_stage_present on opportunity_stage (opportunity_id) where left_at is null;

comment on table opportunity_stage is 'Stages that opportunities were in, one row for each time';
