-- Who withdrew by the link of which message, as it was told: so that it can be told again. Gone with the customer.
create table unsubscription (
  message_id  uuid not null references campaign_message on delete cascade,
  version     bigint not null,      -- number of the event among those of the message
  customer_id uuid not null,        -- the recipient, or another customer with the same address
  at          timestamptz not null, -- from when on it holds
  primary key (message_id, version)
);
create index unsubscription_customer on unsubscription (customer_id);

-- The numbers of the events of before are not kept: that of the message's last event has not been given to another withdrawal.
insert into unsubscription (message_id, version, customer_id, at)
select id, event_no, customer_id, unsubscribed_at from campaign_message
where unsubscribed_at is not null and customer_id is not null;
