-- Orders and what takes them back in one list. A customer's are read in order from the indexes sales_order_customer and
-- reversal_customer, as far as they are wanted, and merged.
create view purchase as
  select id, customer_id, 'order'::text as kind, number, ordered_at as occurred_at, currency, net, tax, gross, status, channel,
         null::uuid as order_id
  from sales_order
  union all
  select id, customer_id, kind, number, reversed_at, currency, net, tax, gross, null::text, channel, order_id
  from reversal;

comment on view purchase is 'Orders, cancellations and returns; amounts are positive';
