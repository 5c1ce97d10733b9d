-- Events that a consumer has handled. A row is written in the transaction of the event's effect, so both are there or none.
create table inbox (
    consumer text not null,
    event_id text not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_received on inbox (received_at);
