-- Mails that were still to be sent may have gone out after the backup, under the Message-IDs that they would get again. They
-- are in doubt until the archive says what became of them. Takes the archive's address; empty if it cannot say.
update campaign_message m
set state = 'in-doubt',
    reason = 'restored from a backup',
    message_id = coalesce(m.message_id, '<' || m.id || '@' || substring(g.from_address from '@(.*)$') || '>'),
    -- what was on its way at the time of the backup has the copy it had, or none
    copied_to = case m.state when 'pending' then :'archive' else m.copied_to end,
    claimed_by = null,
    -- counts as the time of sending, should it have been sent
    claimed_at = case m.state when 'pending' then now() else m.claimed_at end,
    doubted_at = now(),
    updated_at = now()
from campaign g
where g.id = m.campaign_id and m.state in ('pending', 'claimed');

update campaign_message set copied_to = null where state = 'in-doubt' and :'archive' = '';
