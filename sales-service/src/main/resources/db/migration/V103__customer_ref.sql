-- What sales keeps of the customers, told by the customer service. Version 0 means that something names the customer of whom
-- nothing has been told yet; a removed customer stays as a row without personal details, so that nothing brings it back.
create table customer_ref (
  id            uuid primary key,
  version       bigint not null default 0,
  display_name  text,
  contact_known boolean not null default false,
  removed_at    timestamptz,
  check (removed_at is null or display_name is null)
);

comment on table customer_ref is 'Customers, as far as the customer service told of them';

-- Whose an id in another system is. Without a customer as long as only orders and the like name it. Whoever names a customer
-- locks the row in share mode; whoever tells whose the id is updates it, and so waits.
create table customer_identity (
  system      text not null check (char_length(system) between 1 and 64),
  external_id text not null check (char_length(external_id) between 1 and 200),
  customer_id uuid,
  told_at     timestamptz not null default '-infinity',
  primary key (system, external_id)
);
create index customer_identity_customer on customer_identity (customer_id) where customer_id is not null;

comment on table customer_identity is 'Which customer an id in another system belongs to';
comment on column customer_identity.told_at is 'When the customer came to have it: an older word does not take it away';
