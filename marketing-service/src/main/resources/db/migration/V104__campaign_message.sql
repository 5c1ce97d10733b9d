-- The ledger: who was addressed by which campaign, and what became of it. A row is claimed, and the claim committed, before
-- the mail server is spoken to.
create table campaign_message (
  id                uuid primary key default uuidv7(),
  campaign_id       uuid not null references campaign,
  customer_id       uuid,                       -- null once the customer was removed
  address           text,                       -- so is this
  secret            uuid not null default gen_random_uuid(), -- what the links of this message are signed with
  state             text not null check (state in ('pending', 'claimed', 'sent', 'failed', 'in-doubt', 'skipped')),
  reason            text,                       -- why it is not sent (yet)
  due_at            timestamptz not null,
  attempts          integer not null default 0,
  message_id        text,                       -- the mail's Message-ID, fixed by the first claim
  claimed_by        uuid,
  claimed_at        timestamptz,
  doubted_at        timestamptz,
  sent_at           timestamptz,
  opened_at         timestamptz,                -- first, by a person
  clicked_at        timestamptz,                -- first, by a person
  unsubscribed_at   timestamptz,
  touches           integer not null default 0, -- how often it was opened or clicked, whoever did
  event_no          bigint not null default 0,  -- number of the last event about it
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  unique (campaign_id, customer_id),
  unique (campaign_id, address)
);
create index campaign_message_pending on campaign_message (campaign_id, due_at, id) where state = 'pending';
create index campaign_message_claimed on campaign_message (claimed_by) where state = 'claimed';
create index campaign_message_in_doubt on campaign_message (doubted_at, id) where state = 'in-doubt';
create index campaign_message_list on campaign_message (campaign_id, created_at, id);
create index campaign_message_updated on campaign_message (campaign_id, updated_at, id);
create index campaign_message_state on campaign_message (campaign_id, state, created_at, id);
create index campaign_message_sent on campaign_message (sent_at) where state = 'sent';
create index campaign_message_customer on campaign_message (customer_id);
comment on table campaign_message is 'Every message of every campaign: claimed, committed, then sent';

-- Who sends: a row whose lease is over is of an instance that is gone, and what it had claimed is in doubt.
create table sender_instance (
  id           uuid primary key,
  leased_until timestamptz not null
);
