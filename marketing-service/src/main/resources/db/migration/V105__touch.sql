-- When a campaign touched a customer: a mail was sent, opened, a link in it followed.
create table touch (
  id          uuid primary key default uuidv7(),
  message_id  uuid not null references campaign_message on delete cascade,
  campaign_id uuid not null,
  customer_id uuid,                        -- null once the customer was removed
  kind        text not null check (kind in ('send', 'open', 'click')),
  at          timestamptz not null,
  machine     boolean not null,            -- looks like a machine: counts nowhere unless asked for
  url         text                         -- where a click led
);
-- The touches before an order, and those of a message.
create index touch_customer on touch (customer_id, at) where not machine;
create index touch_message on touch (message_id);
create index touch_campaign on touch (campaign_id, kind);
