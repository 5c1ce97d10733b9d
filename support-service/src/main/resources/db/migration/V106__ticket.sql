-- What customers ask for, one row each.
create sequence ticket_number start 1001;

create table ticket (
  id                      uuid primary key,
  version                 bigint not null check (version > 0),
  number                  text not null unique,
  subject                 text not null check (char_length(subject) between 1 and 250),
  description             text check (char_length(description) <= 20000),
  type                    text not null check (type in ('question', 'complaint', 'incident', 'service-request')),
  priority                text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  queue                   text not null references ticket_queue (key),
  channel                 text not null check (channel in ('email', 'api', 'phone', 'chat', 'web')),
  status                  text not null check (status in ('new', 'open', 'pending', 'resolved', 'closed')),
  order_id                uuid,
  assignee                text check (char_length(assignee) between 1 and 200),
  tags                    varchar[] not null check (cardinality(tags) <= 50),
  external_ids            jsonb not null check (jsonb_typeof(external_ids) = 'object'),
  external_keys           varchar[] not null,
  -- Whose it is. Personal, but for the customer's id.
  customer_id             uuid,
  contact_email           text check (char_length(contact_email) <= 254),
  contact_name            text check (char_length(contact_name) <= 250),
  customer_key            text,
  -- What was promised, and how that stands.
  sla_policy_id           uuid,
  sla_policy_version      bigint,
  sla_calendar_id         uuid,
  sla_calendar_version    bigint,
  first_response_due_at   timestamptz,
  resolution_due_at       timestamptz,
  first_response_breached boolean not null,
  resolution_breached     boolean not null,
  paused_since            timestamptz,
  pauses                  jsonb not null check (jsonb_typeof(pauses) = 'array'),
  next_breach_at          timestamptz,
  opened_at               timestamptz not null,
  first_responded_at      timestamptz,
  resolved_at             timestamptz,
  closed_at               timestamptz,
  updated_at              timestamptz not null,
  foreign key (sla_policy_id, sla_policy_version) references sla_policy_revision (policy_id, version),
  foreign key (sla_calendar_id, sla_calendar_version) references business_calendar_revision (calendar_id, version)
);

comment on column ticket.pauses is 'When promises paused, as far as those pauses are over';
comment on column ticket.customer_key is 'system/id of the customer in another system, as it was told';
comment on column ticket.next_breach_at is 'When the next promise is broken unless something happens';

-- One index for each sort that the list offers; id breaks ties, and a time that is absent comes first.
create index ticket_opened_at on ticket (opened_at, id);
create index ticket_updated_at on ticket (updated_at, id);
create index ticket_resolved_at on ticket ((coalesce(resolved_at, cast('0001-01-01T00:00:00Z' as timestamp(6) with time zone))), id);
create index ticket_first_response_due_at
  on ticket ((coalesce(first_response_due_at, cast('0001-01-01T00:00:00Z' as timestamp(6) with time zone))), id);
create index ticket_resolution_due_at on ticket ((coalesce(resolution_due_at, cast('0001-01-01T00:00:00Z' as timestamp(6) with time zone))), id);

-- One index for each other filter, continued with the order in which lists are read unless another is asked for.
create index ticket_number_prefix on ticket (number text_pattern_ops);
create index ticket_status on ticket (status, opened_at, id);
create index ticket_type on ticket (type, opened_at, id);
create index ticket_priority on ticket (priority, opened_at, id);
create index ticket_channel on ticket (channel, opened_at, id);
create index ticket_queue_of on ticket (queue, opened_at, id);
create index ticket_assignee on ticket (assignee, opened_at, id);
create index ticket_order on ticket (order_id, opened_at, id);
create index ticket_customer on ticket (customer_id, opened_at, id);
create index ticket_contact_email on ticket (contact_email, opened_at, id);
create index ticket_first_response_breached on ticket (first_response_breached, opened_at, id);
create index ticket_resolution_breached on ticket (resolution_breached, opened_at, id);
create index ticket_due_first_response on ticket (first_response_due_at, opened_at, id);
create index ticket_due_resolution on ticket (resolution_due_at, opened_at, id);
create index ticket_resolved on ticket (resolved_at, opened_at, id);
create index ticket_tags on ticket using gin (tags);
create index ticket_external_keys on ticket using gin (external_keys);

-- What background work looks for.
create index ticket_next_breach on ticket (next_breach_at) where next_breach_at is not null;
create index ticket_unrecognised_email on ticket (contact_email) where customer_id is null;
create index ticket_unrecognised_key on ticket (customer_key) where customer_id is null;

-- Which ticket an id in another system belongs to.
create table ticket_external_id (
  system      text not null,
  external_id text not null,
  ticket_id   uuid not null references ticket (id) deferrable initially deferred,
  primary key (system, external_id)
);
create index ticket_external_id_ticket on ticket_external_id (ticket_id);

-- The steps that tickets have taken.
create table ticket_status_change (
  id          uuid primary key,
  ticket_id   uuid not null references ticket (id),
  from_status text,
  to_status   text not null,
  at          timestamptz not null,
  actor       text not null,
  reason      text
);
create index ticket_status_change_at on ticket_status_change (ticket_id, at, id);
