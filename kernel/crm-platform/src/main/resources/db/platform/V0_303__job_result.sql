-- The file that a job makes. Each piece is written in the transaction of its step, and says where the next step goes on: a
-- job that was cut off repeats nothing and leaves nothing out.
alter table job add column result_type text; -- its media type; null when the job makes no file
alter table job add column result_bytes bigint not null default 0;
alter table job add column result_expired boolean not null default false;

create table job_result_piece (
    job_id uuid not null references job on delete cascade,
    number integer not null,
    content bytea not null,
    position text, -- null after the last row
    primary key (job_id, number)
);
alter table job_result_piece alter column content set storage external; -- compressing would cost more than it saves

create index job_result_to_delete on job (finished_at) where result_type is not null and not result_expired;
