package crm.platform.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one running transaction: gathered, so that a thousand of them are one statement, written before the commit,
 * announced to the relay after it.
 */
final class UnsavedEvents implements Synchronization {
    private static final int MANY = 1_000;

    private final OutboxTable table;
    private final Runnable afterCommit;
    private final List<OutboxRow> rows = new ArrayList<>();

    UnsavedEvents(OutboxTable table, Runnable afterCommit) {
        this.table = table;
        this.afterCommit = afterCommit;
    }

    void add(OutboxRow row) {
        rows.add(row);
        if (rows.size() >= MANY) {
            write();
        }
    }

    @Override
    public void beforeCompletion() {
        write();
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            afterCommit.run();
        }
    }

    private void write() {
        if (!rows.isEmpty()) {
            table.insert(rows);
            rows.clear();
        }
    }
}
