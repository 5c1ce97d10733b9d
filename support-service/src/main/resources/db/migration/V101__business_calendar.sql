-- When people work. One row per calendar; what it said before is kept, because tickets are measured by it.
create table business_calendar (
  id           uuid primary key,
  version      bigint not null check (version > 0),
  name         text not null check (char_length(name) between 1 and 100),
  time_zone    text not null,
  weekly_hours jsonb not null check (jsonb_typeof(weekly_hours) = 'array'),
  holidays     jsonb not null check (jsonb_typeof(holidays) = 'array'),
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);
create index business_calendar_name on business_calendar (name, id);
create index business_calendar_created_at on business_calendar (created_at, id);

create table business_calendar_revision (
  id           uuid primary key,
  calendar_id  uuid not null references business_calendar (id),
  version      bigint not null,
  name         text not null,
  time_zone    text not null,
  weekly_hours jsonb not null,
  holidays     jsonb not null,
  since        timestamptz not null,
  unique (calendar_id, version)
);

comment on table business_calendar_revision is 'What each calendar said at each of its versions';
