package crm.platform.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.notice.Notice;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertTrue(problem(Optional.of("x"))
                .describe(new SQLException("The connection attempt failed.", "08001"))
                .endsWith(": The connection attempt failed. Start it, or check CRM_DB_URL"));
    }

    @Test
    void isOneLineWhateverTheFailureSays() {
        var line = problem(Optional.of("x"))
                .describe(new IllegalStateException("Validate failed:\n  a migration\n  changed\n"));

        assertEquals(
                "PostgreSQL cannot be used at jdbc:postgresql://postgres:5432/customer: Validate failed: a migration changed",
                line);
    }

    @Test
    void hidesAPasswordInFrontOfTheServer() {
        var problem = new DatabaseProblem(
                "jdbc:postgresql://crm:secret@postgres/customer", Optional.of("customer"), Optional.empty());
        var unknown = new SQLException("Connection to crm:secret@postgres:5432 refused", "08001");

        assertEquals(
                "PostgreSQL cannot be reached at jdbc:postgresql://***@postgres/customer: Connection to ***@postgres:5432"
                        + " refused. Start it, or check CRM_DB_URL",
                problem.describe(unknown));
        assertEquals(
                "Waiting for PostgreSQL at jdbc:postgresql://***@postgres/customer",
                problem.tell(new Notice(), unknown).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"08001,INFO", "53300,INFO", "57P03,INFO", "08004,ERROR", "28P01,ERROR", "3D000,ERROR", "42P01,ERROR"})
    void waitsOnlyForWhatMayPass(String state, Logger.Level level) {
        var failure = new IllegalStateException(new SQLException("no", state));

        assertEquals(
                level,
                problem(Optional.of("x"))
                        .tell(new Notice(), failure)
                        .orElseThrow()
                        .level());
    }

    @Test
    void doesNotWaitForAMigrationThatFails() {
        assertEquals(
                Logger.Level.ERROR,
                problem(Optional.of("x"))
                        .tell(new Notice(), new IllegalStateException("Validate failed"))
                        .orElseThrow()
                        .level());
    }

    private static DatabaseProblem problem(Optional<String> password) {
        return new DatabaseProblem(URL, Optional.of("customer"), password);
    }
}
