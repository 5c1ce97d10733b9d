-- Long work. The counts move in the transaction of the rows' effects: done = created + updated + unchanged + rejected, and
-- a job that was cut off goes on after that many rows.
create table job (
    id uuid primary key,
    kind text not null,
    state text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    version bigint not null default 1,
    parameters json not null, -- not jsonb, which would reorder it,
    file_name text,
    total bigint,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    failure_code text,
    failure_detail text,
    creator_subject text not null,
    creator_name text not null,
    creator_client text,
    traceparent text,
    cancel_requested boolean not null default false,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    -- who works at it, until when the others leave it alone, and how often it was taken up without a step being completed
    worker uuid,
    leased_until timestamptz,
    attempts integer not null default 0
);

create index job_of_kind on job (kind, created_at, id);
create index job_of_kind_by_state on job (kind, state, created_at, id);
create index job_of_kind_by_creator on job (kind, creator_name, created_at, id);
create index job_to_do on job (leased_until nulls first, created_at) where state in ('queued', 'running');
create index job_finished on job (finished_at) where finished_at is not null;

-- The file of a job in pieces, so that neither the upload nor a worker holds it in memory.
create table job_file_piece (
    job_id uuid not null references job on delete cascade,
    number integer not null,
    content bytea not null,
    primary key (job_id, number)
);
alter table job_file_piece alter column content set storage external; -- compressing would cost more than it saves

create table job_row_error (
    id uuid primary key,
    job_id uuid not null references job on delete cascade,
    line bigint not null,
    column_name text,
    code text not null,
    detail text not null,
    value text
);

create index job_row_error_by_line on job_row_error (job_id, line, id);
create index job_row_error_by_code on job_row_error (job_id, code, line, id);
create index job_row_error_by_column on job_row_error (job_id, column_name, line, id);
