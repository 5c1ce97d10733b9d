package crm.sales.upsert;

import crm.platform.problem.Refusal;
import java.util.function.Function;

/**
 * What became of one of many rows: either it was written or it was refused.
 *
 * @param written null when the row was refused
 * @param refusal null when the row was written
 */
public record RowOutcome<T>(Written<T> written, Refusal refusal) {

    static <T> RowOutcome<T> done(Written<T> written) {
        return new RowOutcome<>(written, null);
    }

    static <T> RowOutcome<T> refused(Refusal refusal) {
        return new RowOutcome<>(null, refusal);
    }

    /** What was written, or the refusal thrown. */
    public Written<T> orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return written;
    }

    /** The same outcome, with what was written shown by a view. */
    public <V> RowOutcome<V> map(Function<? super T, ? extends V> view) {
        return refusal == null
                ? new RowOutcome<>(new Written<V>(written.effect(), view.apply(written.thing())), null)
                : new RowOutcome<>(null, refusal);
    }
}
