package crm.marketing.database;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/**
 * What a running transaction has gathered of one sort, so that a batch of events becomes few statements; written before it
 * commits. A companion of {@link crm.platform.transaction.RunningTransaction}: one subclass for each sort.
 */
public abstract class Gathering<T> implements Synchronization {

    private final List<T> gathered = new ArrayList<>();

    public final void add(T one) {
        gathered.add(one);
    }

    /** Writes all, in the order in which they came. */
    protected abstract void write(List<T> all);

    @Override
    public final void beforeCompletion() {
        if (!gathered.isEmpty()) {
            write(List.copyOf(gathered));
        }
    }

    @Override
    public final void afterCompletion(int status) {
        // written or undone; nothing is kept
    }
}
