-- GET /v1/customers?filter=country==…&sort=-createdAt&limit=50 as the customer service sends it.
-- Obtained with log_statement = 'all' while the service answered one such request: one statement, no transaction around it.
\set n random(1, 8)
\set rows 51
select c1_0.id,c1_0.country,c1_0.created_at,c1_0.display_name,c1_0.kind,c1_0.display_name_given,c1_0.given_name,c1_0.family_name,c1_0.gender,c1_0.birth_date,c1_0.emails,c1_0.phones,c1_0.addresses,c1_0.language,c1_0.time_zone,c1_0.tags,c1_0.attributes,c1_0.external_ids,c1_0.source,c1_0.owner,c1_0.updated_at,c1_0.version from customer c1_0 where (c1_0.country=(array['DE', 'FR', 'GB', 'US', 'CH', 'AT', 'IT', 'CN'])[:n::integer]) order by c1_0.created_at desc,c1_0.id desc fetch first :rows rows only;
