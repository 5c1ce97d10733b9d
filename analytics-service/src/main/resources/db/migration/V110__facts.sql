-- What is known of the other services' records: one row each, as it is at its newest version. A customer's id stands in a row
-- until the customer is removed; there is no other personal detail.

-- How far the facts reach: when the newest event applied of a topic happened.
create table fact_watermark (
  topic        text primary key,
  newest_event timestamptz not null
);

-- Sales -------------------------------------------------------------------------------------------------------------------

create table product_fact (
  product_id uuid primary key,
  version    bigint not null,
  sku        text not null,
  name       text,
  price      numeric,
  unit_cost  numeric,
  currency   text,
  active     boolean not null
);
create index product_fact_sku on product_fact (sku);

create table order_fact (
  order_id         uuid primary key,
  version          bigint not null,
  customer_id      uuid,
  status           text not null,
  ordered_at       timestamptz not null,
  currency         text not null,
  net              numeric not null,
  tax              numeric not null,
  gross            numeric not null,
  cost             numeric,             -- of the goods; null when the unit cost of a line is not known
  country          text,
  channel          text,
  payment_method   text,
  payment_state    text,
  fulfilment_state text
);
-- Reports read their window from the first, which currencies there are from the second, a customer's history from the third.
create index order_fact_ordered on order_fact (ordered_at) include (customer_id, status, currency, net, country);
create index order_fact_currency on order_fact (currency, ordered_at);
create index order_fact_customer on order_fact (customer_id, ordered_at) include (status, currency, net)
  where customer_id is not null;

create table order_line_fact (
  order_id   uuid not null,
  position   integer not null,
  sku        text not null,
  quantity   numeric not null,
  unit_price numeric not null,
  discount   numeric not null,
  tax        numeric not null,
  net        numeric not null,
  unit_cost  numeric,
  primary key (order_id, position)
);

create table reversal_fact (
  reversal_id uuid primary key,
  version     bigint not null,
  kind        text not null,
  order_id    uuid,
  customer_id uuid,
  reversed_at timestamptz not null,
  currency    text not null,
  net         numeric not null,
  tax         numeric not null,
  gross       numeric not null,
  cost        numeric,
  country     text
);
create index reversal_fact_reversed on reversal_fact (reversed_at)
  include (order_id, customer_id, kind, currency, net, country);
create index reversal_fact_currency on reversal_fact (currency, reversed_at);
create index reversal_fact_customer on reversal_fact (customer_id, reversed_at) where customer_id is not null;

create table reversal_line_fact (
  reversal_id uuid not null,
  position    integer not null,
  sku         text not null,
  quantity    numeric not null,
  unit_price  numeric not null,
  discount    numeric not null,
  tax         numeric not null,
  net         numeric not null,
  unit_cost   numeric,
  primary key (reversal_id, position)
);

create table opportunity_fact (
  opportunity_id    uuid primary key,
  version           bigint not null,
  customer_id       uuid,
  pipeline          text,
  stage             text,
  status            text not null,
  probability       numeric,
  amount            numeric,
  currency          text,
  expected_close_on date,
  opened_at         timestamptz not null,
  closed_at         timestamptz,
  loss_reason       text
);
create index opportunity_fact_opened on opportunity_fact (opened_at);
create index opportunity_fact_customer on opportunity_fact (customer_id) where customer_id is not null;

-- What was sold and what was taken back, as entries with a sign. A cancelled order is no sale, and what took it back takes
-- nothing back then.
create view sale as
  select o.order_id as entry_id, 'order' as kind, o.customer_id, o.ordered_at as at, o.currency, o.net, o.cost,
         o.country, o.channel
  from order_fact o
  where o.status <> 'cancelled'
  union all
  select r.reversal_id, r.kind, r.customer_id, r.reversed_at, r.currency, -r.net, -r.cost, r.country, o.channel
  from reversal_fact r
  left join order_fact o on o.order_id = r.order_id
  where o.status is distinct from 'cancelled';

-- The same, line by line.
create view sale_line as
  select 'order' as kind, o.ordered_at as at, o.currency, o.country, o.channel, l.sku, l.quantity, l.net
  from order_fact o
  join order_line_fact l on l.order_id = o.order_id
  where o.status <> 'cancelled'
  union all
  select r.kind, r.reversed_at, r.currency, r.country, o.channel, l.sku, -l.quantity, -l.net
  from reversal_fact r
  join reversal_line_fact l on l.reversal_id = r.reversal_id
  left join order_fact o on o.order_id = r.order_id
  where o.status is distinct from 'cancelled';

-- Marketing ---------------------------------------------------------------------------------------------------------------

create table campaign_fact (
  campaign_id  uuid primary key,
  version      bigint not null,
  name         text,
  channel      text,
  purpose      text,
  segment_id   uuid,
  status       text,
  started_at   timestamptz,
  completed_at timestamptz,
  recipients   bigint,
  sent         bigint
);

-- One mail to one customer. Each event says one thing of it; what is known only grows.
create table message_fact (
  message_id  uuid primary key,
  campaign_id uuid,
  customer_id uuid,
  channel     text,
  sent_at     timestamptz,
  failed_at   timestamptz,
  opened_at   timestamptz,  -- first by a person
  clicked_at  timestamptz   -- first by a person
);
create index message_fact_campaign on message_fact (campaign_id);
create index message_fact_customer on message_fact (customer_id) where customer_id is not null;
create index message_fact_opened on message_fact (opened_at) include (customer_id, channel) where opened_at is not null;
create index message_fact_clicked on message_fact (clicked_at) include (customer_id, channel) where clicked_at is not null;

create table cost_fact (
  cost_id     uuid primary key,
  campaign_id uuid,
  channel     text,
  amount      numeric not null,
  currency    text not null,
  incurred_on date not null
);
create index cost_fact_incurred on cost_fact (incurred_on) include (campaign_id, currency, amount);

create table attribution_fact (
  attribution_id uuid primary key,
  version        bigint not null,
  campaign_id    uuid,
  channel        text,
  order_id       uuid,
  customer_id    uuid,
  model          text not null,
  touched_at     timestamptz,
  ordered_at     timestamptz not null,
  amount         numeric not null,
  currency       text not null
);
create index attribution_fact_ordered on attribution_fact (ordered_at)
  include (campaign_id, model, currency, amount);
create index attribution_fact_customer on attribution_fact (customer_id) where customer_id is not null;

-- Support -----------------------------------------------------------------------------------------------------------------

create table ticket_fact (
  ticket_id             uuid primary key,
  version               bigint not null,
  customer_id           uuid,
  ticket_type           text,
  priority              text,
  status                text,
  queue                 text,
  channel               text,
  order_id              uuid,
  opened_at             timestamptz not null,
  first_response_due_at timestamptz,
  first_responded_at    timestamptz,
  resolution_due_at     timestamptz,
  resolved_at           timestamptz
);
create index ticket_fact_opened on ticket_fact (opened_at);
create index ticket_fact_customer on ticket_fact (customer_id) where customer_id is not null;

-- A message of a ticket, in or out.
create table ticket_message_fact (
  message_id  uuid primary key,
  ticket_id   uuid,
  customer_id uuid,
  direction   text not null,
  channel     text,
  occurred_at timestamptz not null
);
create index ticket_message_fact_occurred on ticket_message_fact (occurred_at) include (customer_id, direction, channel);
create index ticket_message_fact_customer on ticket_message_fact (customer_id) where customer_id is not null;

create table survey_fact (
  survey_id   uuid primary key,
  version     bigint not null,
  kind        text not null,
  customer_id uuid,
  ticket_id   uuid,
  channel     text,
  sent_at     timestamptz,
  score       integer,
  scale_min   integer,
  scale_max   integer,
  answered_at timestamptz
);
create index survey_fact_answered on survey_fact (answered_at) include (kind, score, scale_max, customer_id, channel)
  where answered_at is not null;
create index survey_fact_customer on survey_fact (customer_id) where customer_id is not null;

-- Customers ---------------------------------------------------------------------------------------------------------------

-- The stage a customer is in now.
create table lifecycle_fact (
  customer_id uuid primary key,
  version     bigint not null,
  stage       text not null,
  since       timestamptz not null
);
create index lifecycle_fact_stage on lifecycle_fact (stage);

-- What a customer and we did together.
create view interaction as
  select 'order' as kind, customer_id, channel, ordered_at as at from order_fact where status <> 'cancelled'
  union all
  select 'mail-opened', customer_id, channel, opened_at from message_fact where opened_at is not null
  union all
  select 'mail-clicked', customer_id, channel, clicked_at from message_fact where clicked_at is not null
  union all
  select 'ticket-message-' || direction, customer_id, channel, occurred_at from ticket_message_fact
  union all
  select 'survey-answered', customer_id, channel, answered_at from survey_fact where answered_at is not null;
