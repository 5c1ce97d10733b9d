-- What the reports need to know of a customer, told by the customer service's events. No personal detail.
create table customer_fact (
  customer_id   uuid primary key,
  version       bigint not null,
  kind          text,
  source        text,
  country       text,
  registered_at timestamptz,          -- null while only the removal was heard
  removed_at    timestamptz,
  recorded_at   timestamptz not null  -- when the newest event applied to this row happened
);

-- Each side of the growth report reads its window from one of these alone.
create index customer_fact_registered on customer_fact (registered_at) include (source, country);
create index customer_fact_removed on customer_fact (removed_at) include (source, country) where removed_at is not null;
-- "fresh as of" is the newest entry of this one.
create index customer_fact_recorded on customer_fact (recorded_at);
