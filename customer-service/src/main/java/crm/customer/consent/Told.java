package crm.customer.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a customer said, to be recorded.
 *
 * @param statement its time is null when that is the time of recording
 * @param isRepeatable whether it is recorded also when something like it holds already; a withdrawal by a link is not
 */
record Told(UUID customer, ConsentSubject subject, Statement statement, boolean isRepeatable) {

    Statement at(Instant now) {
        return statement.at() != null
                ? statement
                : new Statement(
                        statement.state(),
                        now,
                        statement.source(),
                        statement.textVersion(),
                        statement.text(),
                        statement.proof());
    }

    /** Whether nothing would be new, if that holds. */
    boolean isKnown(Statement held) {
        if (held == null) {
            return false;
        }
        if (!isRepeatable) {
            return held.state() != ConsentState.GRANTED;
        }
        return (statement.at() == null || statement.at().equals(held.at())) && statement.repeats(held);
    }
}
