package crm.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** The transaction that is running; companions gather what belongs to it, and write it before it commits. */
@ApplicationScoped
public class RunningTransaction {

    private final TransactionSynchronizationRegistry registry;

    RunningTransaction(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /**
     * The transaction's companion of a type: the same one until it ends.
     *
     * @param make makes it when the transaction has none yet
     * @throws IllegalStateException when no transaction is running
     */
    public <T extends Synchronization> T companion(Class<T> type, Supplier<T> make) {
        var running = registry.getResource(type);
        if (running != null) {
            return type.cast(running);
        }
        var companion = make.get();
        registry.putResource(type, companion);
        registry.registerInterposedSynchronization(companion);
        return companion;
    }
}
