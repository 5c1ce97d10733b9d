-- The mailbox that got the copy which proves a mail. Null: no copy was made, so that its absence there says nothing.
alter table campaign_message add column copied_to text;
-- What the archive is compared with is a mail of its own now, no longer the one that was sent last.
drop index campaign_message_sent;
