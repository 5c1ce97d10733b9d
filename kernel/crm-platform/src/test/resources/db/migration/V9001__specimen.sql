create table specimen (
  id         uuid primary key,
  name       text not null,
  nickname   text,
  colour     text,
  found_on   date,
  seen_at    timestamptz,
  weight     numeric,
  rank       bigint,
  created_at timestamptz not null,
  tags       text[] not null default '{}',
  version    bigint not null,
  constraint specimen_name unique (name)
);
create index specimen_tags on specimen using gin (tags);

-- A rule that is only checked when a transaction is committed.
create table specimen_seat (
  seat integer unique deferrable initially deferred
);
