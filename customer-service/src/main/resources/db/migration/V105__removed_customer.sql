-- What remains of a removed customer: that there was one, and when it came and went. No personal detail; it is what the
-- events about it said, for consumers that were not there.
create table removed_customer (
  id         uuid primary key,
  version    bigint not null,
  kind       text not null,
  source     text,
  country    text,
  created_at timestamptz not null,
  removed_at timestamptz not null
);

comment on table removed_customer is 'Customers that were removed, one row each, without personal details';

-- Of those removed before, the outbox still knows the recent ones.
insert into removed_customer (id, version, kind, source, country, created_at, removed_at)
select distinct on (removed.aggregateid)
       removed.aggregateid, removed.aggregate_version, known.payload ->> 'kind', known.payload ->> 'source',
       known.payload ->> 'country', (known.payload ->> 'createdAt')::timestamptz, removed.occurred_at
from outbox removed
join outbox known on known.aggregateid = removed.aggregateid and known.type in ('customer.registered.v1', 'customer.changed.v1')
where removed.type = 'customer.removed.v1'
order by removed.aggregateid, known.aggregate_version desc;
