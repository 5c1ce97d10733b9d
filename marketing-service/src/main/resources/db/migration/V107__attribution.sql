-- Orders and what takes them back, as far as revenue is credited to campaigns; told by the sales service's events.
create table order_ref (
  id          uuid primary key,
  version     bigint not null,
  customer_id uuid,
  status      text not null,
  ordered_at  timestamptz not null,
  net         numeric(19, 4) not null,
  currency    text not null
);
create index order_ref_customer on order_ref (customer_id);

create table reversal_ref (
  id       uuid primary key,
  version  bigint not null,
  order_id uuid,
  net      numeric(19, 4) not null,
  currency text not null
);
create index reversal_ref_order on reversal_ref (order_id);

-- What a campaign is credited with. A credit that was taken back stays, with nothing.
create table attribution (
  id          uuid primary key,
  version     bigint not null,
  order_id    uuid not null,
  campaign_id uuid not null references campaign,
  channel     text not null,
  customer_id uuid,               -- null once the customer was removed
  model       text not null,
  touched_at  timestamptz not null,
  ordered_at  timestamptz not null,
  amount      numeric(19, 4) not null,
  currency    text not null,
  updated_at  timestamptz not null,
  unique (order_id, campaign_id)
);
create index attribution_campaign on attribution (campaign_id, currency) include (amount);
create index attribution_customer on attribution (customer_id);
