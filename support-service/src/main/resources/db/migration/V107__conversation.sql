-- What customers said and heard.
create table ticket_message (
  id                  uuid primary key,
  ticket_id           uuid not null references ticket (id),
  direction           text not null check (direction in ('inbound', 'outbound')),
  channel             text not null,
  author              text,
  address             text,
  body                text not null,
  truncated           boolean not null,
  omitted_attachments integer not null,
  message_id          text,
  occurred_at         timestamptz not null
);
create index ticket_message_at on ticket_message (ticket_id, occurred_at, id);
create index ticket_message_direction on ticket_message (ticket_id, direction, occurred_at, id);
create index ticket_message_channel on ticket_message (ticket_id, channel, occurred_at, id);
create index ticket_message_message_id on ticket_message (message_id) where message_id is not null;

comment on column ticket_message.message_id is 'Message-ID of the mail: what refers to it belongs to the ticket';

create table message_attachment (
  id         uuid primary key,
  message_id uuid not null references ticket_message (id),
  ticket_id  uuid not null,
  name       text not null,
  media_type text not null,
  size       bigint not null,
  content    bytea not null
);
create index message_attachment_message on message_attachment (message_id, id);
create index message_attachment_ticket on message_attachment (ticket_id);

-- What was said among ourselves. It has a table of its own, so that no query for what leaves can reach it.
create table ticket_note (
  id         uuid primary key,
  ticket_id  uuid not null references ticket (id),
  body       text not null,
  author     text not null,
  created_at timestamptz not null
);
create index ticket_note_at on ticket_note (ticket_id, created_at, id);
create index ticket_note_author on ticket_note (ticket_id, author, created_at, id);
