-- What customers say afterwards: one question to one customer, and the answer.
create table survey (
  id            uuid primary key,
  version       bigint not null check (version > 0),
  kind          text not null check (kind in ('csat', 'nps', 'ces')),
  channel       text not null check (channel in ('email', 'api')),
  -- Who is asked. Personal, but for the customer's id.
  customer_id   uuid,
  contact_email text,
  contact_name  text,
  customer_key  text,
  ticket_id     uuid references ticket (id),
  token_hash    bytea unique,
  sent_at       timestamptz,
  expires_at    timestamptz,
  score         integer,
  scale_min     integer not null,
  scale_max     integer not null,
  comment       text check (char_length(comment) <= 5000),
  answered_at   timestamptz,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  check (score between scale_min and scale_max),
  check ((score is null) = (answered_at is null))
);
-- A ticket is asked about once.
create unique index survey_of_ticket on survey (ticket_id) where channel = 'email';

create index survey_created_at on survey (created_at, id);
create index survey_answered_at on survey ((coalesce(answered_at, cast('0001-01-01T00:00:00Z' as timestamp(6) with time zone))), id);
create index survey_kind on survey (kind, created_at, id);
create index survey_channel on survey (channel, created_at, id);
create index survey_customer on survey (customer_id, created_at, id);
create index survey_ticket on survey (ticket_id, created_at, id);
create index survey_answered on survey (answered_at, created_at, id);
create index survey_unrecognised_email on survey (contact_email) where customer_id is null;
create index survey_unrecognised_key on survey (customer_key) where customer_id is null;

comment on column survey.token_hash is 'SHA-256 of what the link has; the link itself is nowhere';

-- Tickets that are to be asked about, until that is done or they are opened again.
create table survey_plan (
  ticket_id uuid primary key references ticket (id),
  send_at   timestamptz not null
);
create index survey_plan_due on survey_plan (send_at);
