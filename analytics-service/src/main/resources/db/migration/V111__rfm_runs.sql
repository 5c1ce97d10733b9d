-- Which facts there are of a topic: another number after each change of them, and never the same twice.
create sequence fact_revision;
alter table fact_watermark add column revision bigint not null default nextval('fact_revision');

-- Scores of customers, computed once for a window and kept while the facts are the same, so that a page costs no more than its
-- rows. They can be computed anew at any time: neither is in the log, and both are empty after a crash.
create unlogged table rfm_run (
  run_id       uuid primary key,
  revision     bigint not null,      -- of the sales facts; 0 while there is none
  window_start timestamptz not null,
  window_end   timestamptz not null,
  currency     text,
  country      text,
  channel      text,
  newest_event timestamptz,          -- of the sales facts in it
  customers    bigint not null,
  computed_at  timestamptz not null
);
create index rfm_run_window on rfm_run (window_start, window_end, revision);
create index rfm_run_computed on rfm_run (computed_at);

create unlogged table rfm_score (
  run_id      uuid not null,
  customer_id uuid not null,
  last_order  timestamptz not null,
  orders      bigint not null,
  net         numeric not null,
  r           smallint not null,
  f           smallint not null,
  m           smallint not null,
  segment     text not null,
  primary key (customer_id, run_id)  -- a removed customer's are found by it
);
-- Pages of all customers, and of those of a segment.
create index rfm_score_net on rfm_score (run_id, net desc, customer_id);
create index rfm_score_segment on rfm_score (run_id, segment, net desc, customer_id);
