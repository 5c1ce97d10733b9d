-- What is written, with places for what differs from recipient to recipient.
create table mail_template (
  id              uuid primary key,
  version         bigint not null,
  name            text not null,
  language        text,
  subject         text not null,
  text            text not null,
  html            text,
  variable_names  text[] not null,   -- declared by the template itself
  variable_values text[] not null,   -- and what each is unless a campaign says otherwise
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
create index mail_template_created on mail_template (created_at, id);
create index mail_template_updated on mail_template (updated_at, id);
create index mail_template_name on mail_template (name, id);
create index mail_template_language on mail_template (language, id);
