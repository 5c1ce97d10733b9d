-- What the tests of outbox and inbox learn from events: the newest state of a note, and every event in the order of handling.
create table note_ref (
    note_id uuid primary key,
    version bigint not null,
    text text not null
);

create table note_log (
    seq bigint generated always as identity primary key,
    note_id uuid not null,
    version bigint not null,
    trace_id text
);
