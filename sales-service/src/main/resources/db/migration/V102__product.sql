-- One row per product. Lengths are checked here too, in characters, as the service checks them.
create table product (
  id           uuid primary key,
  version      bigint not null check (version > 0),
  sku          text not null check (char_length(sku) between 1 and 64),
  name         text not null check (char_length(name) between 1 and 250),
  description  text check (char_length(description) between 1 and 4000),
  price        numeric check (price >= 0),
  unit_cost    numeric check (unit_cost >= 0),
  currency     text check (currency ~ '^[A-Z]{3}$'),
  tax_rate     numeric check (tax_rate between 0 and 10),
  active       boolean not null,
  external_ids jsonb not null check (jsonb_typeof(external_ids) = 'object'),
  created_at   timestamptz not null,
  updated_at   timestamptz not null check (updated_at >= created_at),
  check ((price is null and unit_cost is null) = (currency is null))
);

comment on table product is 'The catalogue, one row per product';
comment on column product.tax_rate is 'Tax as a fraction of the net price';

-- The service claims SKUs in external_id; this says it again, and is what the list is sorted by.
create unique index product_sku on product (sku);

-- One index for each sort that the list offers; id breaks ties.
create index product_sku_order on product (sku, id);
create index product_name on product (name, id);
create index product_created_at on product (created_at, id);
create index product_updated_at on product (updated_at, id);

-- Beginnings, which an index in a language's order cannot find.
create index product_sku_prefix on product (sku text_pattern_ops);
create index product_name_prefix on product (name text_pattern_ops);

-- One index for each other filter, continued with the order in which the list is read unless another is asked for.
create index product_active on product (active, created_at, id);
create index product_currency on product (currency, created_at, id);
