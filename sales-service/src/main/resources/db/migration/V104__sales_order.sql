-- One row per order; its lines are part of it (docs/adr/0027): they are read, written and versioned together.
create table sales_order (
  id                    uuid primary key,
  version               bigint not null check (version > 0),
  number                text not null check (char_length(number) between 1 and 64),
  customer_id           uuid,
  customer_system       text check (char_length(customer_system) between 1 and 64),
  customer_external_id  text check (char_length(customer_external_id) between 1 and 200),
  external_ids          jsonb not null check (jsonb_typeof(external_ids) = 'object'),
  ordered_at            timestamptz not null,
  currency              text not null check (currency ~ '^[A-Z]{3}$'),
  lines                 jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 2000),
  country               text check (country ~ '^[A-Z]{2}$'),
  country_name          text check (char_length(country_name) between 1 and 100),
  channel               text check (char_length(channel) between 1 and 50),
  payment_method        text check (char_length(payment_method) between 1 and 50),
  told_status           text not null check (told_status in ('placed', 'completed')),
  told_payment_state    text not null check (told_payment_state in ('pending', 'paid', 'failed')),
  told_fulfilment_state text not null check (told_fulfilment_state in ('unfulfilled', 'in-production', 'shipped', 'delivered')),
  taken_back            jsonb not null check (jsonb_typeof(taken_back) = 'array'),
  created_at            timestamptz not null,
  updated_at            timestamptz not null check (updated_at >= created_at),
  -- What follows from the rest, for lists and events.
  status                text not null check (status in ('placed', 'completed', 'cancelled')),
  payment_state         text not null check (payment_state in ('pending', 'paid', 'partially-refunded', 'refunded', 'failed')),
  fulfilment_state      text not null
    check (fulfilment_state in ('unfulfilled', 'in-production', 'shipped', 'delivered', 'cancelled')),
  net                   numeric not null check (net >= 0),
  tax                   numeric not null check (tax >= 0),
  gross                 numeric not null check (gross = net + tax),
  skus                  varchar[] not null,
  check ((customer_system is null) = (customer_external_id is null))
);

comment on table sales_order is 'What customers ordered, one row per order with its lines';
comment on column sales_order.customer_id is 'Empty for nobody known, and while nobody has told whose the external id is';
comment on column sales_order.told_status is 'As said by whoever wrote the order; status is what follows from that and from reversals';
comment on column sales_order.taken_back is 'What cancellations and returns took back of each line';

-- Numbers for orders that come without one.
create sequence order_number start 100001;

-- One index for each sort that the list offers; id breaks ties.
create index sales_order_ordered_at on sales_order (ordered_at, id);
create index sales_order_gross on sales_order (gross, id);
create index sales_order_created_at on sales_order (created_at, id);
create index sales_order_updated_at on sales_order (updated_at, id);

-- One index for each other filter, continued with the order in which the list is read unless another is asked for.
create index sales_order_customer on sales_order (customer_id, ordered_at, id);
create index sales_order_customer_external_id on sales_order (customer_external_id, ordered_at, id);
create index sales_order_number on sales_order (number, ordered_at, id);
create index sales_order_number_prefix on sales_order (number text_pattern_ops);
create index sales_order_status on sales_order (status, ordered_at, id);
create index sales_order_payment_state on sales_order (payment_state, ordered_at, id);
create index sales_order_fulfilment_state on sales_order (fulfilment_state, ordered_at, id);
create index sales_order_currency on sales_order (currency, ordered_at, id);
create index sales_order_country on sales_order (country, ordered_at, id);
create index sales_order_country_name on sales_order (country_name, ordered_at, id);
create index sales_order_channel on sales_order (channel, ordered_at, id);
create index sales_order_skus on sales_order using gin (skus);

-- Orders that wait for somebody to say whose the id is.
create index sales_order_waiting on sales_order (customer_system, customer_external_id) where customer_id is null;
