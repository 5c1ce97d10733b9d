-- Which mailbox got the copy by which a doubt is settled, and since when there is one. What was claimed before has none.
alter table outgoing_mail add column copied_to text;
alter table outgoing_mail add column doubted_at timestamptz;

comment on column outgoing_mail.copied_to is 'The archive that has a copy if the mail was sent; null for none';
comment on column outgoing_mail.doubted_at is 'Since when it is in doubt, while it is';
