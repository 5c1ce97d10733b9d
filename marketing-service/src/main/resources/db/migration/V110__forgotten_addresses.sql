-- A launch and a removal wait for each other from now on, and a campaign that is cancelled forgets the addresses of what it
-- did not send. Here is what was left over before.
update campaign_message set address = null where state = 'skipped' and reason = 'campaign-cancelled';
update campaign_message m set
  state = case when m.state = 'pending' then 'skipped' else m.state end,
  reason = case when m.state = 'pending' then 'removed' else m.reason end,
  customer_id = null, address = null
from customer_ref c
where c.id = m.customer_id and c.removed_at is not null;
