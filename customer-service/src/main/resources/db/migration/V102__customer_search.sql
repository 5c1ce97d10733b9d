-- What customers are found by when somebody searches. Absent in rows written before there was a search: housekeeping fills
-- it in.
alter table customer add column search_words varchar[];
comment on column customer.search_words is 'Words of names, e-mail addresses, phone numbers and external ids, folded';

create index customer_search_words on customer using gin (search_words);
create index customer_without_search_words on customer (id) where search_words is null;
