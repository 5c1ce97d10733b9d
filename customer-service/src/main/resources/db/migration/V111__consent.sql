-- What customers agreed to, refused and took back: every statement stays. The one that holds for a channel and purpose is marked;
-- the mark is all that ever changes.
create table consent_entry (
  id           uuid primary key,
  customer_id  uuid not null references customer (id) on delete cascade,
  channel      text not null check (channel in ('email', 'sms', 'phone', 'post')),
  purpose      text not null check (purpose ~ '^[a-z][a-z0-9-]{0,49}$'),
  state        text not null check (state in ('granted', 'denied', 'withdrawn')),
  at           timestamptz not null,
  current      boolean not null,
  source       text check (char_length(source) between 1 and 100),
  text_version text check (char_length(text_version) between 1 and 100),
  text         text check (char_length(text) between 1 and 4000),
  proof        text check (char_length(proof) between 1 and 1000),
  recorded_by  text not null,
  recorded_at  timestamptz not null
);

-- One holds for each channel and purpose, and the list of those that hold is read in this order.
create unique index consent_entry_current on consent_entry (customer_id, channel, purpose) where current;
-- The history, in the order of time.
create index consent_entry_history on consent_entry (customer_id, at, id);

comment on table consent_entry is 'Ledger of consents: who agreed to what, when, to which text, and how that is known';
comment on column consent_entry.at is 'When the customer said so; the latest one holds';
comment on column consent_entry.recorded_at is 'When we learned of it';
