-- Events on their way to Kafka. Written in the transaction of the change they tell of; the relay sends and marks them.
-- id, aggregatetype, aggregateid, type and payload are the columns of Debezium's outbox event router.
create table outbox (
    id uuid primary key,
    seq bigint generated always as identity,
    aggregatetype text not null,
    aggregateid uuid not null,
    type text not null,
    payload jsonb not null,
    aggregate_version bigint not null,
    occurred_at timestamptz not null,
    published_at timestamptz not null default now(),
    traceparent text,
    attempts integer not null default 0,
    parked_at timestamptz,
    sent_at timestamptz,
    last_error text
) with (autovacuum_vacuum_scale_factor = 0.02); -- every row is updated once and deleted later

create index outbox_pending on outbox (seq) where sent_at is null and parked_at is null;
create index outbox_parked on outbox (aggregateid, seq) where parked_at is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
