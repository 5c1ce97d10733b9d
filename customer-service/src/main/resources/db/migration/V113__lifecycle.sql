-- The stage of the lifecycle a customer is in, where lists are filtered and sorted by it: 0 prospect, 1 new, 2 active, 3 inactive,
-- 4 churned. Derived from the purchases; the version does not move with it.
alter table customer add column lifecycle_stage smallint not null default 0 check (lifecycle_stage between 0 and 4);
comment on column customer.lifecycle_stage is '0 prospect, 1 new, 2 active, 3 inactive, 4 churned; derived from customer_purchase';

create index customer_lifecycle_stage on customer (lifecycle_stage, id);
create index customer_lifecycle_stage_newest on customer (lifecycle_stage, created_at, id);

-- One row for each customer who ever bought: when the lapse of time will move the stage, and what the other services were told last.
create table customer_lifecycle (
  customer_id  uuid primary key references customer (id) on delete cascade,
  version      bigint not null,  -- moves with the history
  due_at       timestamptz,      -- null when only a purchase can move it
  rule         text not null,    -- the periods that the history was computed with
  told_version bigint not null,
  told_from    text,             -- null for the first
  told_stage   text not null,
  told_since   timestamptz not null,
  told_reason  text not null,
  told_at      timestamptz not null
);

-- Housekeeping looks at those that are due, and at those of other periods than those of today.
create index customer_lifecycle_due on customer_lifecycle (due_at) where due_at is not null;
create index customer_lifecycle_rule on customer_lifecycle (rule);

-- The stages that customers went through. Each lasts until the next begins.
create table lifecycle_interval (
  id          uuid primary key,
  customer_id uuid not null references customer (id) on delete cascade,
  stage       text not null check (stage in ('prospect', 'new', 'active', 'inactive', 'churned')),
  since       timestamptz not null,
  reason      text not null
);
create index lifecycle_interval_of_customer on lifecycle_interval (customer_id, since, id);

comment on table lifecycle_interval is 'The stages of the lifecycle that customers with purchases went through, and why';
