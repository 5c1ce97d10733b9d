-- Codes, ids and numbers have no order in any language: they are compared byte by byte, which costs a fraction, and an index on
-- them serves prefixes too.
drop view purchase;
drop index product_sku_prefix, sales_order_number_prefix, reversal_number_prefix;

alter table external_id
  alter column kind type text collate "C",
  alter column system type text collate "C",
  alter column external_id type text collate "C";

alter table customer_identity
  alter column system type text collate "C",
  alter column external_id type text collate "C";

alter table product
  alter column sku type text collate "C",
  alter column currency type text collate "C";

alter table sales_order
  alter column number type text collate "C",
  alter column customer_system type text collate "C",
  alter column customer_external_id type text collate "C",
  alter column currency type text collate "C",
  alter column country type text collate "C",
  alter column country_name type text collate "C",
  alter column channel type text collate "C",
  alter column status type text collate "C",
  alter column payment_state type text collate "C",
  alter column fulfilment_state type text collate "C",
  alter column skus type varchar[] collate "C";

alter table reversal
  alter column kind type text collate "C",
  alter column number type text collate "C",
  alter column customer_system type text collate "C",
  alter column customer_external_id type text collate "C",
  alter column currency type text collate "C",
  alter column country type text collate "C",
  alter column channel type text collate "C",
  alter column skus type varchar[] collate "C";

alter table opportunity
  alter column customer_system type text collate "C",
  alter column customer_external_id type text collate "C",
  alter column owner type text collate "C",
  alter column pipeline type text collate "C",
  alter column stage type text collate "C",
  alter column status type text collate "C";

alter table pipeline alter column key type text collate "C";

create view purchase as
  select id, customer_id, 'order'::text collate "C" as kind, number, ordered_at as occurred_at, currency, net, tax, gross, status,
         channel, null::uuid as order_id
  from sales_order
  union all
  select id, customer_id, kind, number, reversed_at, currency, net, tax, gross, null::text, channel, order_id
  from reversal;

comment on view purchase is 'Orders, cancellations and returns; amounts are positive';
