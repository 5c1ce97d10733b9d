-- Where a customer and we met, as the other services tell it; each contact once, however often and in whichever version it is told.
create table touchpoint (
  id          uuid primary key,
  kind        text not null,
  reference   text not null,   -- what it is about, in the words of who told it: one contact of a kind
  version     bigint not null, -- of what it is about; a later one corrects the contact
  customer_id uuid references customer (id) on delete cascade, -- null while only the ticket is known
  ticket_id   uuid,            -- whose customer is this contact's, too
  occurred_at timestamptz not null,
  channel     text,
  title       text not null,
  link        text,
  details     jsonb not null check (jsonb_typeof(details) = 'object'),
  unique (kind, reference)
);

create index touchpoint_timeline on touchpoint (customer_id, occurred_at, id);
create index touchpoint_of_ticket on touchpoint (ticket_id) where ticket_id is not null;

comment on table touchpoint is 'Contacts with customers that other services told of';

-- The timeline: these, and what is stored here anyway. Nothing is kept twice, so nothing can differ; a registration costs no further row.
create view timeline_entry as
select id, customer_id, occurred_at, kind, channel, title, link, details
from touchpoint
union all
select id, id, created_at, 'registered', null, 'Registered', '/v1/customers/' || id,
       jsonb_strip_nulls(jsonb_build_object('source', source))
from customer
union all
select id, customer_id, since, 'lifecycle-changed', null, 'Became ' || stage, '/v1/customers/' || customer_id || '/lifecycle',
       jsonb_build_object('stage', stage, 'reason', reason)
from lifecycle_interval
where reason <> 'registered'
union all
select id, customer_id, at, 'consent-changed', channel, 'Consent ' || state || ': ' || purpose,
       '/v1/customers/' || customer_id || '/consents/' || channel || '/' || purpose,
       jsonb_strip_nulls(jsonb_build_object('purpose', purpose, 'state', state, 'source', source))
from consent_entry;
