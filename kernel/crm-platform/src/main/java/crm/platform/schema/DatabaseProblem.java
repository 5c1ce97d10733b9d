package crm.platform.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says in one line, and without secrets, why the database cannot be used and which setting to look at. */
@ApplicationScoped
public class DatabaseProblem {
    private final String address;
    private final String role;
    private final boolean hasPassword;

    DatabaseProblem(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> role,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        // behind the question mark a password may stand
        this.address = url.replaceFirst("\\?.*", "");
        this.role = role.orElse("");
        this.hasPassword = password.isPresent();
    }

    /** The line for a failure that came from the database, or from the way to it. */
    public String describe(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> sql.getSQLState() != null)
                .findFirst()
                .map(this::describe)
                .orElseGet(() -> "PostgreSQL cannot be used at %s: %s".formatted(address, oneLine(failure)));
    }

    private String describe(SQLException failure) {
        var state = failure.getSQLState();
        if (isRefusal(state)) {
            return "PostgreSQL at %s refuses the role %s: %s. %s"
                    .formatted(
                            address,
                            role,
                            oneLine(failure),
                            hasPassword ? "Check CRM_DB_USER and CRM_DB_PASSWORD" : "CRM_DB_PASSWORD is not set");
        }
        if (state.equals("3D000")) {
            return "PostgreSQL has no database %s: create it, or check CRM_DB_URL".formatted(address);
        }
        if (state.startsWith("08")) {
            return "PostgreSQL cannot be reached at %s: %s. Start it, or check CRM_DB_URL"
                    .formatted(address, oneLine(failure));
        }
        return "PostgreSQL at %s cannot be used: %s (SQLSTATE %s)".formatted(address, oneLine(failure), state);
    }

    /** 28: wrong role or password. 08004: no password to answer with. */
    private static boolean isRefusal(String state) {
        return state.startsWith("28") || state.equals("08004");
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
