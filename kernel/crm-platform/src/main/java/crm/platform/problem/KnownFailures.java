package crm.platform.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Failures below the domain that a client can act on: found anywhere among the causes of what was thrown. */
final class KnownFailures {

    private static final int MAX_DEPTH = 20;
    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    /** By the SQLSTATE of PostgreSQL (appendix A of its manual), whole or its class. */
    private static final Map<String, Template> BY_STATE = Map.ofEntries(
            Map.entry("23505", new Template(409, "already-exists", "Something with the same unique value exists")),
            Map.entry(
                    "23503",
                    new Template(
                            409,
                            "still-referenced",
                            "Something else refers to it, or it refers to " + "something that is gone")),
            Map.entry("23P01", new Template(409, "already-exists", "It overlaps with something that exists")),
            Map.entry(
                    "40",
                    new Template(
                            409,
                            "concurrent-change",
                            "Somebody else changed the same at the same time: " + "try again")),
            Map.entry("55P03", new Template(409, "concurrent-change", "Somebody else is changing the same: try again")),
            Map.entry("22", new Template(400, "value-not-storable", "A value is outside of what can be stored")),
            Map.entry("08", Template.UNAVAILABLE),
            Map.entry("28", Template.UNAVAILABLE),
            Map.entry("3D", Template.UNAVAILABLE),
            Map.entry("53", Template.UNAVAILABLE),
            Map.entry("57", Template.UNAVAILABLE),
            Map.entry("58", Template.UNAVAILABLE));

    private KnownFailures() {}

    /** Null if it is none of them. */
    static Problem problemOf(Throwable failure) {
        return problemOf(failure, MAX_DEPTH);
    }

    /** What failed while a transaction was being committed is among the suppressed, not among the causes. */
    private static Problem problemOf(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        var problem = byType(failure);
        if (problem == null) {
            problem = problemOf(failure.getCause(), depth - 1);
        }
        for (var suppressed : failure.getSuppressed()) {
            problem = problem == null ? problemOf(suppressed, depth - 1) : problem;
        }
        return problem;
    }

    static Problem unexpected() {
        return Problem.of(
                500, "Something went wrong on our side", "internal-error", "Quote the trace id to an operator");
    }

    private static Problem byType(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Problem.of(refusal);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Problem.of(
                    412, Refusal.Kind.STALE.title(), "stale", "Somebody else changed it meanwhile: read it again");
        }
        if (cause instanceof JDBCConnectionException) {
            return Template.UNAVAILABLE.problem();
        }
        if (cause instanceof OIDCException) {
            return Template.IDENTITY_UNAVAILABLE.problem();
        }
        if (isMalformedForm(cause)) {
            return Problem.of(
                    400, Refusal.Kind.INVALID.title(), "malformed-form", "The form cannot be read to its end");
        }
        return cause instanceof SQLException database ? byState(database) : null;
    }

    /** The form's parser has no exception of its own: what it throws itself is about the form, what comes from below not. */
    private static boolean isMalformedForm(Throwable cause) {
        var thrower = cause.getStackTrace();
        return cause instanceof IOException
                && thrower.length > 0
                && thrower[0].getClassName().startsWith(FORM_PARSER);
    }

    private static Problem byState(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            // The pool's own failure to get a connection has no state.
            return failure.getClass() == SQLException.class ? Template.UNAVAILABLE.problem() : null;
        }
        var template = BY_STATE.getOrDefault(state, BY_STATE.get(state.substring(0, 2)));
        return template == null ? null : template.problem();
    }

    private record Template(int status, String code, String detail) {

        static final Template UNAVAILABLE =
                new Template(503, "temporarily-unavailable", "The database is not available: try again soon");
        static final Template IDENTITY_UNAVAILABLE =
                new Template(503, "temporarily-unavailable", "The identity provider is not available: try again soon");

        Problem problem() {
            return Problem.of(status, title(), code, detail);
        }

        private String title() {
            return switch (status) {
                case 400 -> Refusal.Kind.INVALID.title();
                case 409 -> Refusal.Kind.CONFLICT.title();
                default -> "Temporarily unavailable";
            };
        }
    }
}
