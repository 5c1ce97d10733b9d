-- The answers to calls with an Idempotency-Key, written in the transaction of the effect.
create table idempotency_key (
  scope        bytea not null,   -- SHA-256 of client, subject, method and path
  key          text not null,
  fingerprint  bytea not null,   -- SHA-256 of the request
  status       integer not null,
  headers      jsonb not null,
  body         bytea,
  created_at   timestamptz not null default now(),
  primary key (scope, key)
);

create index idempotency_key_by_age on idempotency_key (created_at);
