package crm.analytics.facts;

import crm.platform.transaction.RunningTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** Where the facts that events tell are gathered, until the transaction of their batch writes them together. */
@ApplicationScoped
class ToldFacts {

    private final RunningTransaction transaction;
    private final DataSource database;

    ToldFacts(RunningTransaction transaction, DataSource database) {
        this.transaction = transaction;
        this.database = database;
    }

    /**
     * The facts of the running transaction.
     *
     * @param topic that told them
     * @param occurredAt when the event happened that is being applied
     */
    UnwrittenFacts in(String topic, Instant occurredAt) {
        var unwritten = transaction.companion(UnwrittenFacts.class, () -> new UnwrittenFacts(database));
        unwritten.heard(topic, occurredAt);
        return unwritten;
    }
}
