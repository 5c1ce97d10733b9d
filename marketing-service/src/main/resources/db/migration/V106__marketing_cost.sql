-- What was spent. Entries are never changed: a correction is an entry of its own, with a negative amount.
create table marketing_cost (
  id          uuid primary key,
  campaign_id uuid references campaign,
  channel     text not null,
  amount      numeric(19, 4) not null check (amount <> 0),
  currency    text not null,
  incurred_on date not null,
  note        text,
  created_at  timestamptz not null
);
create index marketing_cost_created on marketing_cost (created_at, id);
create index marketing_cost_incurred on marketing_cost (incurred_on, id);
create index marketing_cost_campaign on marketing_cost (campaign_id, id);
create index marketing_cost_channel on marketing_cost (channel, incurred_on, id);
create index marketing_cost_currency on marketing_cost (currency, id);
