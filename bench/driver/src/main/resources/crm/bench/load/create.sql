-- POST /v1/customers as the customer service sends it: the claim of the external id, the audit, the customer, the event. Ids grow
-- with time, as the service's do. The words of the names are known to the service, so that it does not enter them again.
-- Obtained with log_statement = 'all' while the service answered one such request. Its driver sends BEGIN together with the
-- first statement; so does the pipeline.
\set created :created + 1
\set high :created / 4096
\set low :created % 4096
\set given random(1, 8)
\set family random(1, 8)
\set phone random(10000000, 99999999)
\set house random(1, 200)
\startpipeline
begin;
insert into customer_external_id (system, external_id, customer_id)
select * from unnest('{bench}'::text[], array['p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint]::text[], array[(lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-8' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000000')]::uuid[])
on conflict (system, external_id) do nothing
returning system, external_id;
\endpipeline
insert into audit_entry (actor, actor_name, client, action, resource, resource_id, version, fields, outcome, trace_id)
values ('00000000-0000-4000-8000-000000000001', 'admin', 'crm-cli', 'create', 'customer', (lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-8' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000000')::uuid, 1, '{kind,displayName,givenName,familyName,birthDate,emails,phones,addresses,language,timeZone,tags,attributes,externalIds,source,owner}', 'done', '63b3f1efc6e1040b0d87f55a225bc26d');
insert into customer (country,created_at,email_addresses,phone_numbers,kind,display_name,display_name_given,given_name,family_name,gender,birth_date,emails,phones,addresses,language,time_zone,tags,attributes,external_ids,source,owner,search_words,updated_at,version,id) values ('DE', now(), array['customer.' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '@example.com'], array['+4930' || :phone::bigint], 'person', (array['Anna', 'Marna', 'Jona', 'Lina', 'Kana', 'Pena', 'Mina', 'Hanna'])[:given::integer] || ' ' || (array['Schmier', 'Weber', 'Hoffer', 'Fischer', 'Becker', 'Berger', 'Steiner', 'Wolfer'])[:family::integer], false, (array['Anna', 'Marna', 'Jona', 'Lina', 'Kana', 'Pena', 'Mina', 'Hanna'])[:given::integer], (array['Schmier', 'Weber', 'Hoffer', 'Fischer', 'Becker', 'Berger', 'Steiner', 'Wolfer'])[:family::integer], null, '1984-05-17',
    ('[{"address": "customer.' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '@example.com", "entered": "customer.' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '@example.com", "primary": true}]')::jsonb,
    ('[{"number": "+4930' || :phone::bigint || '", "entered": "+4930' || :phone::bigint || '", "primary": true}]')::jsonb,
    ('[{"city": "Berlin", "street": "Lindenallee ' || :house::bigint || '", "country": "DE", "primary": true, "postalCode": "10115"}]')::jsonb,
    'de', 'Europe/Berlin', '{tag-1,vip}', '{"shoeSize": 38}', ('{"bench": "' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '"}')::jsonb, 'web-shop', 'rep-1',
    array[lower((array['Anna', 'Marna', 'Jona', 'Lina', 'Kana', 'Pena', 'Mina', 'Hanna'])[:given::integer]), lower((array['Schmier', 'Weber', 'Hoffer', 'Fischer', 'Becker', 'Berger', 'Steiner', 'Wolfer'])[:family::integer]), 'customer', 'p' || :run::bigint, :run::bigint::text, :client_id::bigint::text, :created::bigint::text, 'example', 'com', '4930' || :phone::bigint, '30' || :phone::bigint, 'p' || :run::bigint || :client_id::bigint || :created::bigint]::varchar[],
    now(), 1, (lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-8' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000000')::uuid);
with written as (
insert into outbox
    (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, traceparent, restated)
select id, aggregatetype, aggregateid, type, payload::jsonb, version, occurred_at, traceparent, restated
from unnest(array[(lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-9' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000001')]::uuid[], '{customer}'::text[], array[(lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-8' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000000')]::uuid[], '{customer.registered.v1}'::text[],
        array['{"customerId":"' || (lpad(to_hex(:run::bigint), 8, '0') || '-' || lpad(to_hex(:high::bigint), 4, '0') || '-7' || lpad(to_hex(:low::bigint), 3, '0') || '-8' || lpad(to_hex(:client_id::bigint), 3, '0') || '-000000000000') || '","version":' || 1 || ',"occurredAt":"2026-11-21T09:04:39.067338Z","kind":"person","source":"web-shop","country":"DE","createdAt":"2026-11-21T09:04:39.067338Z","contact":{"emails":["customer.' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '@example.com"],"language":"de","timeZone":"Europe/Berlin","givenName":"' || (array['Anna', 'Marna', 'Jona', 'Lina', 'Kana', 'Pena', 'Mina', 'Hanna'])[:given::integer] || '","familyName":"' || (array['Schmier', 'Weber', 'Hoffer', 'Fischer', 'Becker', 'Berger', 'Steiner', 'Wolfer'])[:family::integer] || '","displayName":"' || (array['Anna', 'Marna', 'Jona', 'Lina', 'Kana', 'Pena', 'Mina', 'Hanna'])[:given::integer] || ' ' || (array['Schmier', 'Weber', 'Hoffer', 'Fischer', 'Becker', 'Berger', 'Steiner', 'Wolfer'])[:family::integer] || '","externalIds":{"bench":"' || 'p' || :run::bigint || '-' || :client_id::bigint || '-' || :created::bigint || '"}}}']::text[],
        array[1]::bigint[], array[now()]::timestamptz[], '{00-63b3f1efc6e1040b0d87f55a225bc26d-a49002d49dbab4b5-00}'::text[],
        '{f}'::boolean[])
    with ordinality as
    e(id, aggregatetype, aggregateid, type, payload, version, occurred_at, traceparent, restated, position)
order by position
returning seq)
insert into outbox_unsent (seq) select seq from written;
commit;
