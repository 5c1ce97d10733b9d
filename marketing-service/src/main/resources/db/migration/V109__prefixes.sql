-- What a list finds by its beginning. Names are sorted as people sort them, and found by their bytes; codes are both.
create index mail_template_name_prefix on mail_template (name text_pattern_ops);
create index campaign_name_prefix on campaign (name text_pattern_ops);
create index campaign_message_address_prefix on campaign_message (campaign_id, address text_pattern_ops);
alter table mail_template alter column language type text collate "C";
alter table marketing_cost
  alter column channel type text collate "C",
  alter column currency type text collate "C";
