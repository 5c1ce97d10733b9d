-- As many customers as :customers says, as the service would have written them. Drawn by lot, but the same ones each time. Common
-- names are much more common than rare ones. The tables bench_* are the names with the words they are found by.
select setseed(0.42);

create temp table bench_customer as
select n,
       ('01920000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2024-07-01 00:00:00Z' + (n * 63072000.0 / :customers) * interval '1 second' as created_at,
       n % 20 = 0 as is_organization,
       random() < 0.02 and n % 20 <> 0 as is_han,
       floor(299 * power(random(), 2))::integer as given,
       floor(5199 * power(random(), 3))::integer as family,
       floor(8 * random())::integer as han_given,
       floor(6 * power(random(), 1.5))::integer as han_family,
       floor(8 * power(random(), 2))::integer + 1 as country,
       floor(5 * power(random(), 2))::integer + 1 as city,
       floor(6 * power(random(), 2))::integer + 1 as source,
       floor(40 * random())::integer + 1 as owner,
       floor(20 * power(random(), 2))::integer + 1 as tag,
       random() < 0.3 as has_two_tags,
       random() < 0.9 as has_birth_date,
       floor(25000 * random())::integer as days
from generate_series(1, :customers) as n;

create temp table bench_person as
select c.*,
       case when not is_organization then coalesce(hg.name, g.name) end as given_name,
       case when not is_organization then coalesce(hf.name, f.name) end as family_name,
       case when is_organization then f.name || ' GmbH'
            when is_han then hf.name || hg.name
            else g.name || ' ' || f.name end as display_name,
       case when is_organization then f.words || array['gmbh']::varchar[]
            when is_han then hf.words || hg.words || array[right(hf.name, 1) || left(hg.name, 1)]::varchar[]
            else g.words || f.words end as name_words,
       f.words[1] as family_word,
       g.words[1] as given_word,
       (array['example.com', 'mail.example', 'post.example', 'example.org'])[1 + c.n % 4] as domain,
       (array['DE', 'FR', 'GB', 'US', 'CH', 'AT', 'IT', 'CN'])[country] as country_code,
       (array['+4930', '+336', '+4477', '+121', '+417', '+4366', '+3932', '+86138'])[country]
           || lpad((c.n + 10000000)::text, 8, '0') as phone,
       (array['de', 'fr', 'en', 'en', 'de-CH', 'de', 'it', 'zh'])[country] as language
from bench_customer c
join bench_given g on g.n = c.given
join bench_family f on f.n = c.family
left join bench_han_given hg on c.is_han and hg.n = c.han_given
left join bench_han_family hf on c.is_han and hf.n = c.han_family
order by c.n;

insert into customer (id, version, kind, display_name, display_name_given, given_name, family_name, gender, birth_date, emails,
    phones, addresses, language, time_zone, tags, attributes, external_ids, source, owner, created_at, updated_at, country,
    email_addresses, phone_numbers, search_words)
select id, 1, case when is_organization then 'organization' else 'person' end, display_name, is_organization,
       given_name, family_name, null, case when has_birth_date and not is_organization then date '1940-01-01' + days end,
       jsonb_build_array(jsonb_build_object('address', email, 'entered', email, 'primary', true)),
       jsonb_build_array(jsonb_build_object('number', phone, 'entered', phone, 'primary', true)),
       jsonb_build_array(jsonb_build_object('street', 'Lindenallee ' || 1 + n % 200, 'city', cities.name, 'postalCode',
           lpad((n % 90000 + 10000)::text, 5, '0'), 'country', country_code, 'primary', true)),
       language, 'Europe/Berlin',
       case when has_two_tags then array['tag-' || tag, 'vip'] else array['tag-' || tag] end,
       jsonb_build_object('shoeSize', 36 + n % 12),
       jsonb_build_object('erp', 'K' || 10000000 + n),
       (array['web-shop', 'store', 'phone', 'partner', 'fair', 'import'])[source],
       'rep-' || owner, created_at, created_at + (n % 5000) * interval '1 minute', country_code,
       array[email], array[phone], words.words
from bench_person
cross join lateral (select given_word || '.' || family_word || '.' || n || '@' || domain as email) as emails
cross join lateral (select (array[
    array['Berlin', 'Hamburg', 'Leipzig', 'Bonn', 'Jena'], array['Paris', 'Lyon', 'Lille', 'Nantes', 'Metz'],
    array['London', 'Leeds', 'York', 'Bath', 'Derby'], array['New York', 'Boston', 'Austin', 'Denver', 'Dallas'],
    array['Bern', 'Basel', 'Genf', 'Zug', 'Chur'], array['Wien', 'Graz', 'Linz', 'Wels', 'Steyr'],
    array['Roma', 'Milano', 'Torino', 'Pisa', 'Bari'], array['Beijing', 'Shanghai', 'Wuhan', 'Xi''an', 'Dalian']
    ])[country][city] as name) as cities
cross join lateral (
    select array_agg(distinct word collate "C") as words
    from unnest(name_words || array[given_word, family_word, n::text] || string_to_array(domain, '.')::varchar[]
        || array['k' || 10000000 + n, (10000000 + n)::text]
        || array[substr(phone, 2), case country_code when 'US' then substr(phone, 3) else substr(phone, 4) end]
        ) as word) as words
order by n;

insert into customer_external_id (system, external_id, customer_id)
select 'erp', 'K' || 10000000 + n, id from bench_customer order by n;

insert into search_word
select distinct word from customer cross join unnest(search_words) as word
where word ~ '^[a-z]{2,}$';

drop table bench_customer, bench_person;
