-- Mails that were still to be sent may have gone out after the backup, under their Message-IDs. They are in doubt until the
-- archive says what became of them. Takes the archive's address; empty if it cannot say.
update outgoing_mail
set state = 'in-doubt',
    reason = 'restored from a backup',
    -- what was on its way at the time of the backup has the copy it had, or none
    copied_to = case state when 'pending' then :'archive' else copied_to end,
    claimed_by = null,
    doubted_at = now(),
    next_attempt_at = now()
where state in ('pending', 'claimed');

update outgoing_mail set copied_to = null where state = 'in-doubt' and :'archive' = '';

-- Who was to be asked then may have been asked since; a second question is worse than none.
delete from survey_plan where send_at <= now();
