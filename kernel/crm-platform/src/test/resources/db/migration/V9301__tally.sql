-- what the specimen job has written down
create table tally (
    job_id uuid not null,
    line bigint not null,
    text text not null,
    written_by text not null
);
