-- What customers bought, told by the sales service: orders, and what takes them back (amounts below zero). Only what is needed to know
-- where a customer stands and to select customers; the orders themselves are sales'.
create table customer_purchase (
  id          uuid primary key,       -- the order's, cancellation's or return's
  kind        text not null check (kind in ('order', 'cancellation', 'return')),
  version     bigint not null,
  customer_id uuid references customer (id) on delete cascade, -- null when the customer was taken from it
  order_id    uuid,                   -- what a cancellation or return takes back, as far as it is known
  at          timestamptz not null,
  amount      numeric not null,       -- net
  currency    text not null,
  cancelled   boolean not null,       -- the order says so itself
  counts      boolean not null        -- an order that is not cancelled as a whole: a purchase
);

create index customer_purchase_of_customer on customer_purchase (customer_id, at) include (counts, amount, currency);
create index customer_purchase_of_order on customer_purchase (order_id) where order_id is not null;

comment on table customer_purchase is 'Orders, cancellations and returns of customers, as the sales service tells them';

-- The sums, kept with the rows.
create table purchase_total (
  customer_id      uuid not null references customer (id) on delete cascade,
  currency         text not null,
  purchases        bigint not null,
  net              numeric not null,
  first_ordered_at timestamptz,        -- null when only something was taken back
  last_ordered_at  timestamptz,
  primary key (customer_id, currency)
);

comment on table purchase_total is 'Per customer and currency: number of purchases, their net amount less what was taken back, first and last';
