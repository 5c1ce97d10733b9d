package crm.marketing.ledger;

import crm.marketing.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which instances send, by leases that they renew; what one had claimed that is gone is in doubt. */
@ApplicationScoped
@Transactional
public class SenderInstances {

    private static final Duration LONGER_THAN_ANY = Duration.ofMinutes(15);

    private final Statements statements;
    private final Clock clock;

    SenderInstances(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** Renews an instance's lease. What it has claimed is its own until then. */
    public void lease(UUID instance, Instant until) {
        statements.update("""
                insert into sender_instance (id, leased_until) values (?, ?)
                on conflict (id) do update set leased_until = excluded.leased_until
                """, instance, until);
    }

    /**
     * Puts in doubt what instances had claimed that are gone, and forgets those; and what anybody has had for longer than any
     * mail takes.
     *
     * @return how many messages
     */
    public int doubtTheDead() {
        var now = clock.instant();
        var doubted = statements.update("""
                update campaign_message set
                  state = 'in-doubt', reason = 'the instance that was sending it is gone', doubted_at = ?, updated_at = ?
                where id in (
                  select m.id from campaign_message m
                  where m.state = 'claimed'
                    and (m.claimed_at < ?
                      or not exists (select 1 from sender_instance i where i.id = m.claimed_by and i.leased_until > ?))
                  for update skip locked)
                """, now, now, now.minus(LONGER_THAN_ANY), now);
        statements.update("""
                delete from sender_instance i where i.leased_until <= ?
                  and not exists (select 1 from campaign_message m where m.claimed_by = i.id and m.state = 'claimed')
                """, now);
        return doubted;
    }
}
