-- Where tickets wait. Tickets name a queue by its key, which stays.
create table ticket_queue (
  id          uuid primary key,
  version     bigint not null check (version > 0),
  key         text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name        text not null check (char_length(name) between 1 and 100),
  description text check (char_length(description) <= 1000),
  created_at  timestamptz not null,
  updated_at  timestamptz not null
);
create index ticket_queue_key on ticket_queue (key, id);
create index ticket_queue_name on ticket_queue (name, id);

-- A ticket that names none waits here.
insert into ticket_queue (id, version, key, name, created_at, updated_at)
values ('01981f3a-5c00-7000-8000-000000000001', 1, 'general', 'General', now(), now());
