-- GET /v1/customers?q=…&limit=50 with a common family name as the customer service sends it: such a name fills the page with those
-- who have the word as it is written.
-- Obtained with log_statement = 'all' while the service answered one such request. Its driver sends BEGIN together with the
-- first statement; so does the pipeline.
\set n random(1, 8)
\set endings 100
\set spellings 20
\set rows 51
\startpipeline
begin;
select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('pg_trgm.similarity_threshold', '0.2', true);
\endpipeline
select asked.word, alike.word, alike.likeness
from unnest(array[(array['schmier', 'weber', 'hoffer', 'fischer', 'becker', 'berger', 'steiner', 'wolfer'])[:n::integer]]) as asked(word)
cross join lateral (
    (select word, 1 as likeness from search_word
     where word >= asked.word and word < asked.word || U&'\FFFF'
     order by length(word), word limit :endings::bigint)
    union all
    (select word, greatest(
         similarity(word, asked.word),
         1 - levenshtein(word, asked.word)::real / greatest(length(word), length(asked.word))) as likeness
     from search_word
     where word % asked.word and not starts_with(word, asked.word)
       and (similarity(word, asked.word) >= 0.3
            or levenshtein(word, asked.word) <= case when length(asked.word) < 5 then 1 else 2 end)
     order by likeness desc, word limit :spellings::bigint)) as alike;
select c1_0.id,c1_0.country,c1_0.created_at,c1_0.display_name,c1_0.kind,c1_0.display_name_given,c1_0.given_name,c1_0.family_name,c1_0.gender,c1_0.birth_date,c1_0.emails,c1_0.phones,c1_0.addresses,c1_0.language,c1_0.time_zone,c1_0.tags,c1_0.attributes,c1_0.external_ids,c1_0.source,c1_0.owner,c1_0.updated_at,c1_0.version from customer c1_0 where (c1_0.search_words&&array[(array['schmier', 'weber', 'hoffer', 'fischer', 'becker', 'berger', 'steiner', 'wolfer'])[:n::integer]]::varchar[]) order by c1_0.id desc fetch first :rows rows only;
commit;
