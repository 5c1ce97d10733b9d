-- How far a republication is; written with each of its steps.
create table republication_position (
    job_id uuid primary key references job on delete cascade,
    source integer not null, -- the place of what is walked through, from 0
    after uuid               -- the last aggregate of it that was told; null before the first
);
