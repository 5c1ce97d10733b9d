-- PATCH /v1/customers/{id} with a new address as the customer service sends it: the row is locked and read, the audit, the whole row
-- is written, the event. Obtained with log_statement = 'all' while the service answered one such request. What was read is sent back
-- as parameters, as the service does; the columns that it does not read keep what they hold.
\set n 1 + :stride * random(0, :sample - 1)
\set changed :changed + 1
\set high :changed / 4096
\set low :changed % 4096
\set house random(1, 200)
begin;
select c1_0.id,c1_0.country,c1_0.created_at,c1_0.display_name,c1_0.kind,c1_0.display_name_given,c1_0.given_name,c1_0.family_name,c1_0.gender,c1_0.birth_date,c1_0.emails,c1_0.phones,c1_0.addresses,c1_0.language,c1_0.time_zone,c1_0.tags,c1_0.attributes,c1_0.external_ids,c1_0.source,c1_0.owner,c1_0.updated_at,c1_0.version from customer c1_0 where c1_0.id=('01920000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid for no key update of c1_0 \gset c_
insert into audit_entry (actor, actor_name, client, action, resource, resource_id, version, fields, outcome, trace_id)
values ('00000000-0000-4000-8000-000000000001', 'admin', 'crm-cli', 'update', 'customer', ('01920000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid, :c_version::bigint + 1, '{addresses,attributes}', 'done', '3410e81d8c786abdf50361ea987f9701');
update customer set country='DE',created_at=:c_created_at,email_addresses=email_addresses,phone_numbers=phone_numbers,kind=:c_kind,display_name=:c_display_name,display_name_given=:c_display_name_given,given_name=nullif(:c_given_name::text, ''),family_name=nullif(:c_family_name::text, ''),gender=nullif(:c_gender::text, ''),birth_date=nullif(:c_birth_date::text, '')::date,emails=:c_emails,phones=:c_phones,addresses=('[{"city": "Hamburg", "street": "Bahnhofstrasse ' || :house::bigint || '", "country": "DE", "primary": true, "postalCode": "20095"}]')::jsonb,language=:c_language,time_zone=:c_time_zone,tags=:c_tags,attributes=('{"bench": "p' || :run::bigint || '-' || :changed::bigint || '", "shoeSize": 38}')::jsonb,external_ids=:c_external_ids,source=:c_source,owner=:c_owner,search_words=search_words,updated_at=now(),version=:c_version::bigint + 1 where id=('01920000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid and version=:c_version::bigint;
with written as (
insert into outbox
    (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, traceparent, restated)
select id, aggregatetype, aggregateid, type, payload::jsonb, version, occurred_at, traceparent, restated
from unnest(array[(lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-a' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000001')]::uuid[], '{customer}'::text[], array[('01920000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid]::uuid[], '{customer.changed.v1}'::text[],
        array['{"customerId":"' || ('01920000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0')) || '","version":' || :c_version::bigint + 1 || ',"occurredAt":"2026-11-21T09:04:39.067338Z","kind":"person","source":"web-shop","country":"DE","createdAt":"2026-11-21T09:04:39.067338Z","contact":{"emails":[' || (:c_emails::jsonb #> '{0,address}')::text || '],"language":"' || :c_language::text || '","timeZone":"' || :c_time_zone::text || '","givenName":"' || :c_given_name::text || '","familyName":"' || :c_family_name::text || '","displayName":"' || :c_display_name::text || '","externalIds":' || :c_external_ids::text || '},"changedFields":["addresses","attributes"]}']::text[],
        array[:c_version::bigint + 1]::bigint[], array[now()]::timestamptz[], '{00-63b3f1efc6e1040b0d87f55a225bc26d-a49002d49dbab4b5-00}'::text[],
        '{f}'::boolean[])
    with ordinality as
    e(id, aggregatetype, aggregateid, type, payload, version, occurred_at, traceparent, restated, position)
order by position
returning seq)
insert into outbox_unsent (seq) select seq from written;
commit;
