-- How far each mailbox is read. It moves in the transaction that takes the mail.
create table mailbox_position (
  mailbox      text primary key,
  uid_validity bigint not null,
  last_uid     bigint not null
);

-- The mails that came in, each once however often it is fetched: nothing of what they say, and nobody's address.
create table inbound_mail (
  id           uuid primary key,
  message_key  text not null unique,
  mailbox      text not null,
  uid_validity bigint not null,
  uid          bigint not null,
  outcome      text not null,
  ticket_id    uuid,
  reason       text,
  received_at  timestamptz not null
);
create index inbound_mail_received_at on inbound_mail (received_at, id);
create index inbound_mail_outcome on inbound_mail (outcome, received_at, id);
create index inbound_mail_ticket on inbound_mail (ticket_id, received_at, id);

comment on column inbound_mail.message_key is 'Digest of Message-ID, sender and date, or of the mail when it has no Message-ID';
