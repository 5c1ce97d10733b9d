-- What is held of the customers to recognise them, told by the customer service. Personal: a removal empties the row.
create table customer_ref (
  customer_id  uuid primary key,
  version      bigint not null,
  display_name text,
  language     text,
  emails       text[] not null,
  external_ids text[] not null,  -- system/id
  removed      boolean not null
);
create index customer_ref_emails on customer_ref using gin (emails);
create index customer_ref_external_ids on customer_ref using gin (external_ids);

-- Customers of whom something new was heard, until the tickets have looked whether it concerns them.
create table customer_news (
  customer_id uuid primary key,
  told        integer not null
);
