-- Cancellations and returns, one row each with their lines. Of a known order, all of them together never take back more than was
-- ordered: the service locks the order's row, and keeps there what was taken back.
create table reversal (
  id                   uuid primary key,
  version              bigint not null check (version > 0),
  kind                 text not null check (kind in ('cancellation', 'return')),
  number               text not null check (char_length(number) between 1 and 64),
  order_id             uuid references sales_order,
  customer_id          uuid,
  customer_system      text check (char_length(customer_system) between 1 and 64),
  customer_external_id text check (char_length(customer_external_id) between 1 and 200),
  external_ids         jsonb not null check (jsonb_typeof(external_ids) = 'object'),
  reversed_at          timestamptz not null,
  currency             text not null check (currency ~ '^[A-Z]{3}$'),
  lines                jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 2000),
  country              text check (country ~ '^[A-Z]{2}$'),
  country_name         text check (char_length(country_name) between 1 and 100),
  channel              text check (char_length(channel) between 1 and 50),
  reason               text check (char_length(reason) between 1 and 500),
  created_at           timestamptz not null,
  updated_at           timestamptz not null check (updated_at >= created_at),
  -- What follows from the lines, for lists and events.
  net                  numeric not null check (net >= 0),
  tax                  numeric not null check (tax >= 0),
  gross                numeric not null check (gross = net + tax),
  skus                 varchar[] not null,
  check ((customer_system is null) = (customer_external_id is null))
);

comment on table reversal is 'Cancellations and returns, one row each with their lines; amounts are positive';
comment on column reversal.order_id is 'The order that is taken back; empty when it is not known';

-- One index for each sort that the list offers; id breaks ties.
create index reversal_reversed_at on reversal (reversed_at, id);
create index reversal_gross on reversal (gross, id);
create index reversal_created_at on reversal (created_at, id);
create index reversal_updated_at on reversal (updated_at, id);

-- One index for each other filter, continued with the order in which the list is read unless another is asked for.
create index reversal_kind on reversal (kind, reversed_at, id);
create index reversal_order on reversal (order_id, reversed_at, id);
create index reversal_customer on reversal (customer_id, reversed_at, id);
create index reversal_customer_external_id on reversal (customer_external_id, reversed_at, id);
create index reversal_number on reversal (number, reversed_at, id);
create index reversal_number_prefix on reversal (number text_pattern_ops);
create index reversal_currency on reversal (currency, reversed_at, id);
create index reversal_country on reversal (country, reversed_at, id);
create index reversal_channel on reversal (channel, reversed_at, id);
create index reversal_skus on reversal using gin (skus);

-- Reversals that wait for somebody to say whose the id is.
create index reversal_waiting on reversal (customer_system, customer_external_id) where customer_id is null;
