package crm.marketing.ledger;

import crm.marketing.database.Column;
import crm.marketing.database.Gathering;
import crm.marketing.database.Statements;
import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes removed customers out of the ledger; all of a running transaction by a few statements. */
@ApplicationScoped
@Transactional
public class RecipientRemoval {

    private final Statements statements;
    private final RunningTransaction transaction;
    private final Clock clock;

    RecipientRemoval(Statements statements, RunningTransaction transaction, Clock clock) {
        this.statements = statements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Forgets to whom messages went: what is still to be sent to a removed customer is not. */
    public void forget(UUID customer) {
        transaction
                .companion(Forgetting.class, () -> new Forgetting(statements, clock))
                .add(customer);
    }

    /** The removed customers of a batch. */
    private static final class Forgetting extends Gathering<UUID> {

        private final Statements statements;
        private final Clock clock;

        Forgetting(Statements statements, Clock clock) {
            this.statements = statements;
            this.clock = clock;
        }

        @Override
        protected void write(List<UUID> customers) {
            // by a statement of its own: what the next one sees holds all that launches have put there
            statements.lock(List.of(AudienceSnapshot.LOCK));
            var ids = Column.ids(customers);
            statements.update("""
                    update campaign_message set
                      state = case when state = 'pending' then 'skipped' else state end,
                      reason = case when state = 'pending' then 'removed' else reason end,
                      customer_id = null, address = null, updated_at = ?
                    where id in (select id from campaign_message where customer_id = any(?::uuid[]) order by id for update)
                    """, clock.instant(), ids);
            statements.update("update touch set customer_id = null where customer_id = any(?::uuid[])", ids);
            statements.update("delete from unsubscription where customer_id = any(?::uuid[])", ids);
        }
    }
}
