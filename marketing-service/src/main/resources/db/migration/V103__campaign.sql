-- A mail to all members of a segment who agreed to it.
create table campaign (
  id               uuid primary key,
  version          bigint not null,
  name             text not null,
  channel          text not null,
  purpose          text not null,
  segment_id       uuid not null,
  template_id      uuid not null references mail_template,
  from_name        text,
  from_address     text not null,
  reply_to         text,
  start_at         timestamp,          -- what the clock on the wall shows, in the time zone beside it
  time_zone        text,
  starts_at        timestamptz,        -- and when that is
  throttle         integer,            -- messages a minute; null: as fast as the mail server takes them
  budget           numeric(19, 4),
  budget_currency  text,
  attribution_days integer not null,
  value_names      text[] not null,
  value_values     text[] not null,
  status           text not null,
  started_at       timestamptz,
  completed_at     timestamptz,
  members          bigint,             -- of the segment, when it was launched
  recipients       bigint,             -- those of them that it addresses
  sent             bigint,             -- when it was completed or cancelled
  created_at       timestamptz not null,
  updated_at       timestamptz not null
);
create index campaign_created on campaign (created_at, id);
create index campaign_updated on campaign (updated_at, id);
create index campaign_name on campaign (name, id);
create index campaign_status on campaign (status, id);
create index campaign_started on campaign (started_at, id);
create index campaign_segment on campaign (segment_id);
create index campaign_template on campaign (template_id);

-- Why members of the segment were not addressed.
create table campaign_exclusion (
  campaign_id uuid not null references campaign on delete cascade,
  reason      text not null,
  customers   bigint not null,
  primary key (campaign_id, reason)
);

-- What a campaign was launched with: the template may change meanwhile, what is sent does not.
create table campaign_content (
  campaign_id     uuid primary key references campaign on delete cascade,
  subject         text not null,
  text            text not null,
  html            text,
  variable_names  text[] not null,
  variable_values text[] not null,
  links           text[] not null      -- the addresses that clicks may lead to, and no others
);

-- When the next message of a throttled campaign may go, for all instances together.
create table campaign_pace (
  campaign_id uuid primary key references campaign on delete cascade,
  next_at     timestamptz not null
);
