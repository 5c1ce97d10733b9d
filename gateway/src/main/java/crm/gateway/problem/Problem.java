package crm.gateway.problem;

import java.time.Duration;

/**
 * A refusal of the gateway's own.
 *
 * @param status HTTP status.
 * @param code stable name, also the anchor on the page of problems.
 * @param title what kind of problem it is, the same each time.
 * @param detail what happened this time; names no address behind the gateway.
 * @param retryAfter when to try again, or null.
 */
public record Problem(int status, String code, String title, String detail, Duration retryAfter) {
    /** A problem that trying again does not solve. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null);
    }

    /** The same, to be tried again after {@code pause}. */
    public Problem retryAfter(Duration pause) {
        return new Problem(status, code, title, detail, pause);
    }

    /** Value of {@code Retry-After}: whole seconds, at least one. */
    public String retryAfterSeconds() {
        return Long.toString(Math.max(1, (retryAfter.toMillis() + 999) / 1000));
    }
}
