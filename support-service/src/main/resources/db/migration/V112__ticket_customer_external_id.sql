-- A customer's id in another system as the other services' lists are asked for it: without the system.
alter table ticket add column customer_external_id text
  generated always as (substring(customer_key from position('/' in customer_key) + 1)) stored;

create index ticket_customer_external_id on ticket (customer_external_id, opened_at, id);
