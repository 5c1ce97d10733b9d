-- Words that rows are found by, each once: what is like a word that somebody typed is looked up here, among the few hundred
-- thousand words there are, not among the millions of rows that have them.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create table search_word (
    word text collate "C" primary key
);

create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
