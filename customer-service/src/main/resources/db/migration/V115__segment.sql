-- Customers selected for something: by a filter, and then members come and go as customers change, or by hand. Every set of members that
-- is told, and every change of what the segment is, has a version of its own.
create table segment (
  id           uuid primary key,
  version      bigint not null check (version > 0),
  name         text not null check (char_length(name) between 1 and 120),
  description  text check (char_length(description) between 1 and 1000),
  kind         text not null check (kind in ('live', 'static')),
  filter       text check (char_length(filter) between 1 and 4000),
  currency     text check (currency ~ '^[A-Z]{3}$'),
  member_count bigint not null check (member_count >= 0),
  refreshed_at timestamptz not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  check ((kind = 'live') = (filter is not null))
);

create index segment_name on segment (name, id);
create index segment_name_prefix on segment (name text_pattern_ops);
create index segment_created_at on segment (created_at, id);
create index segment_updated_at on segment (updated_at, id);
create index segment_kind on segment (kind, created_at, id);
create index segment_to_refresh on segment (refreshed_at) where kind = 'live';

create table segment_member (
  segment_id  uuid not null references segment (id) on delete cascade,
  customer_id uuid not null references customer (id) on delete cascade,
  entered_at  timestamptz not null,
  primary key (segment_id, customer_id)
);
create index segment_member_customer on segment_member (customer_id);

comment on table segment is 'Saved selections of customers';
comment on table segment_member is 'Who is a member of which segment, and since when';
