-- Mail that leaves, one row each. A row is claimed before the mail server hears of it, and its Message-ID never changes.
create table outgoing_mail (
  id              uuid primary key,
  about           uuid not null unique,
  ticket_id       uuid,
  recipient       text,
  message_id      text not null unique,
  subject         text,
  body            text,
  in_reply_to     text,
  reference_ids   text,
  automatic       boolean not null,
  state           text not null check (state in ('pending', 'claimed', 'sent', 'failed', 'in-doubt')),
  attempts        integer not null,
  next_attempt_at timestamptz not null,
  claimed_by      uuid,
  claimed_at      timestamptz,
  sent_at         timestamptz,
  reason          text,
  created_at      timestamptz not null
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state in ('pending', 'in-doubt');
create index outgoing_mail_claimed on outgoing_mail (claimed_at) where state = 'claimed';
create index outgoing_mail_created_at on outgoing_mail (created_at, id);
create index outgoing_mail_state on outgoing_mail (state, created_at, id);
create index outgoing_mail_ticket on outgoing_mail (ticket_id, created_at, id);
create index outgoing_mail_recipient on outgoing_mail (recipient, created_at, id);

comment on column outgoing_mail.about is 'What the mail tells: a message or a survey';
comment on column outgoing_mail.body is 'Only until it is sent';
