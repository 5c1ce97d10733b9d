-- Removals come first, and what fails is tried later without holding the others up. What is to be forgotten is looked for by
-- the names that the customer had, too: nobody may have been recognised by them. Personal, until it is forgotten.
alter table customer_news
  add column removed boolean not null default false,
  add column emails text[] not null default '{}',
  add column external_ids text[] not null default '{}',
  add column failures integer not null default 0,
  add column due_at timestamptz not null default now();

update customer_news news set removed = true from customer_ref held where held.customer_id = news.customer_id and held.removed;

create index customer_news_due on customer_news (removed, due_at, customer_id);
