package crm.platform.search;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The words of one running transaction, written in their order and last of all, so that two transactions that write the same
 * words wait for each other as shortly as can be, and never both.
 */
final class NewWords implements Synchronization {

    private final WordTable table;
    private final Consumer<Set<String>> afterCommit;
    private final Set<String> words = new TreeSet<>();

    NewWords(WordTable table, Consumer<Set<String>> afterCommit) {
        this.table = table;
        this.afterCommit = afterCommit;
    }

    void add(Collection<String> more) {
        words.addAll(more);
    }

    @Override
    public void beforeCompletion() {
        table.insert(words);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            afterCommit.accept(words);
        }
    }
}
