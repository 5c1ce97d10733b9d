package crm.platform.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseProblemTest {
    private static final String URL = "jdbc:postgresql://postgres:5432/customer?password=secret";

    @Test
    void saysThatThePasswordIsWrongOrMissing() {
        var refused = new SQLException("FATAL: password authentication failed for user \"customer\"", "28P01");

        assertEquals(
                "PostgreSQL at jdbc:postgresql://postgres:5432/customer refuses the role customer: FATAL: password authentication"
                        + " failed for user \"customer\". Check CRM_DB_USER and CRM_DB_PASSWORD",
                problem(Optional.of("x")).describe(new IllegalStateException(refused)));
        assertTrue(problem(Optional.empty())
                .describe(new SQLException("no password was provided", "08004"))
                .endsWith("CRM_DB_PASSWORD is not set"));
    }

    @Test
    void tellsAMissingDatabaseFromAMissingServer() {
        assertTrue(problem(Optional.of("x"))
                .describe(new SQLException("FATAL: database \"customer\" does not exist", "3D000"))
                .startsWith("PostgreSQL has no database jdbc:postgresql://postgres:5432/customer"));
        assertTrue(problem(Optional.of("x"))
                .describe(new SQLException("Connection to postgres:5432 refused", "08001"))
                .startsWith("PostgreSQL cannot be reached at jdbc:postgresql://postgres:5432/customer:"));
    }

    @Test
    void isOneLineWhateverTheFailureSays() {
        var line = problem(Optional.of("x"))
                .describe(new IllegalStateException("Validate failed:\n  a migration\n  changed\n"));

        assertEquals(
                "PostgreSQL cannot be used at jdbc:postgresql://postgres:5432/customer: Validate failed: a migration changed",
                line);
    }

    private static DatabaseProblem problem(Optional<String> password) {
        return new DatabaseProblem(URL, Optional.of("customer"), password);
    }
}
