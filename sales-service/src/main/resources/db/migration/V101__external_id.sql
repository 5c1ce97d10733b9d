-- What an id in another system belongs to, for all that sales writes by such ids: the primary key lets it belong to one of a kind
-- only. Ids are claimed before the row itself is written, so that a loser of a race has written nothing yet. The SKUs of
-- products are among them, as the ids of the system $sku.
create table external_id (
  kind        text not null check (kind in ('product', 'order', 'reversal')),
  system      text not null check (char_length(system) between 1 and 64),
  external_id text not null check (char_length(external_id) between 1 and 200),
  holder_id   uuid not null,
  primary key (kind, system, external_id)
);
create index external_id_holder on external_id (holder_id);

comment on table external_id is 'Ids in other systems, and SKUs; one id belongs to one thing of a kind';
