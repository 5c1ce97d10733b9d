-- One row per customer. Lengths are checked here too, in characters, as the service checks them. Lists of text are
-- varchar[], because that is how Hibernate binds what is looked for in them.
create table customer (
  id                 uuid primary key,
  version            bigint not null check (version > 0),
  kind               text not null check (kind in ('person', 'organization')),
  display_name       text not null check (char_length(display_name) between 1 and 250),
  display_name_given boolean not null,
  given_name         text check (char_length(given_name) between 1 and 120),
  family_name        text check (char_length(family_name) between 1 and 120),
  gender             text check (gender in ('female', 'male', 'other', 'unknown')),
  birth_date         date check (birth_date >= date '1850-01-01'),
  emails             jsonb not null check (jsonb_typeof(emails) = 'array' and jsonb_array_length(emails) <= 20),
  phones             jsonb not null check (jsonb_typeof(phones) = 'array' and jsonb_array_length(phones) <= 20),
  addresses          jsonb not null check (jsonb_typeof(addresses) = 'array' and jsonb_array_length(addresses) <= 20),
  language           text check (char_length(language) between 2 and 35),
  time_zone          text check (char_length(time_zone) between 1 and 64),
  tags               varchar[] not null check (cardinality(tags) <= 50),
  attributes         jsonb not null check (jsonb_typeof(attributes) = 'object'),
  external_ids       jsonb not null check (jsonb_typeof(external_ids) = 'object'),
  source             text check (char_length(source) between 1 and 100),
  owner              text check (char_length(owner) between 1 and 200),
  created_at         timestamptz not null,
  updated_at         timestamptz not null check (updated_at >= created_at),
  -- What lists are filtered by, in the form in which it is compared.
  country            text check (country ~ '^[A-Z]{2}$'),
  email_addresses    varchar[] not null,
  phone_numbers      varchar[] not null
);

comment on table customer is 'Persons and organisations, one row each';
comment on column customer.display_name_given is 'False while the display name follows the given and the family name';
comment on column customer.country is 'Country of the primary address';
comment on column customer.email_addresses is 'Normal forms of the entries of emails';
comment on column customer.phone_numbers is 'Normal forms (E.164) of the entries of phones';

-- Which customer an id in another system belongs to: the primary key lets it belong to one only. Ids are claimed before
-- the customer's row is written, so that a loser of a race has written nothing yet.
create table customer_external_id (
  system      text not null check (char_length(system) between 1 and 64),
  external_id text not null check (char_length(external_id) between 1 and 200),
  customer_id uuid not null references customer (id) on delete cascade deferrable initially deferred,
  primary key (system, external_id)
);
create index customer_external_id_customer on customer_external_id (customer_id);

comment on table customer_external_id is 'Ids of customers in other systems; one id belongs to one customer';

-- One index for each sort that the list offers; id breaks ties, and a name that is absent comes first.
create index customer_display_name on customer (display_name, id);
create index customer_family_name on customer (coalesce(family_name, ''), id);
create index customer_created_at on customer (created_at, id);
create index customer_updated_at on customer (updated_at, id);

-- Names are looked for by their beginning, which an index in a language's order cannot do.
create index customer_display_name_prefix on customer (display_name text_pattern_ops);
create index customer_given_name_prefix on customer (given_name text_pattern_ops);
create index customer_family_name_prefix on customer (family_name text_pattern_ops);

-- One index for each other filter, continued with the order in which lists are read unless another is asked for.
create index customer_kind on customer (kind, created_at, id);
create index customer_country on customer (country, created_at, id);
create index customer_language on customer (language, created_at, id);
create index customer_source on customer (source, created_at, id);
create index customer_owner on customer (owner, created_at, id);
create index customer_birth_date on customer (birth_date, created_at, id);
create index customer_tags on customer using gin (tags);
create index customer_email_addresses on customer using gin (email_addresses);
create index customer_phone_numbers on customer using gin (phone_numbers);
