-- Records that a consumer could not handle, each as it came, until an operator has them handled again or discards them. A record that is
-- delivered again is the same letter: its place in the topic and its time tell it, also from one of a topic that was made anew.
create table dead_letter (
    id uuid primary key,
    consumer text not null,
    topic text not null,
    topic_partition integer not null,
    topic_offset bigint not null,
    recorded_at timestamptz not null,
    record_key text,
    payload text,
    payload_bytes bytea, -- instead of the text, if it is no text in UTF-8
    headers json not null, -- not jsonb, which refuses what a header may hold
    event_id text,
    event_type text,
    state text not null default 'waiting' check (state in ('waiting', 'replayed', 'discarded')),
    version bigint not null default 1,
    attempts integer not null,
    replays bigint not null default 0,
    reason text not null, -- of the last failure, and what caused it
    cause text not null,
    received_at timestamptz not null,
    failed_at timestamptz not null,
    settled_at timestamptz,
    unique (consumer, topic, topic_partition, topic_offset, recorded_at)
);

create index dead_letter_received on dead_letter (received_at, id);
create index dead_letter_waiting on dead_letter (consumer, received_at, id) where state = 'waiting';
create index dead_letter_settled on dead_letter (settled_at) where settled_at is not null;
