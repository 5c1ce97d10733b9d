-- A segment is told in parts. Whether all its members are known follows from what has not been heard of it yet. What was heard before
-- counts as all there was, as it did.
alter table segment_ref
  add column unfinished       boolean not null default false,       -- the newest event says that more of the same change follow
  add column missing          int8multirange not null default '{}', -- numbers of events up to the newest that were not heard
  add column restated_version bigint,                               -- told again as of this version, and not to the end yet
  add column restated_part    integer;                              -- the last part of that which was heard

alter table segment_ref
  add check ((restated_version is null) = (restated_part is null)),
  add column whole boolean not null
    generated always as (not unfinished and isempty(missing) and restated_version is null) stored;

comment on column segment_ref.whole is 'Whether all members are known; until then nobody is written to';
