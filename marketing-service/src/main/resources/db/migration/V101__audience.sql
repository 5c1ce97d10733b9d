-- Who can be addressed: what the customer service's events say, one row each, the newest version.

create table customer_ref (
  id           uuid primary key,
  version      bigint not null,
  contact_told boolean not null default false, -- whether an event has carried the contact yet
  display_name text,
  given_name   text,
  family_name  text,
  language     text,
  time_zone    text,
  email        text,
  removed_at   timestamptz                     -- a tombstone: nothing personal is left, and nothing comes back
);
comment on table customer_ref is 'Customers as far as they are addressed; told by events';

create table consent_ref (
  customer_id  uuid not null,
  channel      text not null,
  purpose      text not null,
  version      bigint not null,                -- the customer's; 0 while only a withdrawal of ours is known
  state        text,
  since        timestamptz,
  withdrawn_at timestamptz,                    -- by a link of ours, until a later grant
  primary key (customer_id, channel, purpose)
);
comment on table consent_ref is 'Who agreed to what; the ledger of consents is the customer service''s';

create table segment_ref (
  id         uuid primary key,
  version    bigint not null,
  name       text,
  removed_at timestamptz
);

create table segment_member (
  segment_id  uuid not null,
  customer_id uuid not null,
  version     bigint not null,                 -- number of the segment's event that said so
  member      boolean not null,                -- false: has left, so that an older event cannot bring it back
  primary key (segment_id, customer_id)
);
create index segment_member_customer on segment_member (customer_id);
