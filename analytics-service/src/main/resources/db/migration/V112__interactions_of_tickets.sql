-- Who wrote is often known only after the message: the ticket is told again then, the message is not.
create or replace view interaction as
  select 'order' as kind, customer_id, channel, ordered_at as at from order_fact where status <> 'cancelled'
  union all
  select 'mail-opened', customer_id, channel, opened_at from message_fact where opened_at is not null
  union all
  select 'mail-clicked', customer_id, channel, clicked_at from message_fact where clicked_at is not null
  union all
  select 'ticket-message-' || m.direction, coalesce(m.customer_id, t.customer_id), m.channel, m.occurred_at
  from ticket_message_fact m
  left join ticket_fact t on t.ticket_id = m.ticket_id
  union all
  select 'survey-answered', customer_id, channel, answered_at from survey_fact where answered_at is not null;
