package crm.platform.schema;

import crm.notice.Notice;
import crm.platform.retry.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says in one line, and without secrets, why the database cannot be used and which setting to look at. */
@ApplicationScoped
public class DatabaseProblem {
    /** A password may stand among them. */
    private static final Pattern PARAMETERS = Pattern.compile("\\?.*", Pattern.DOTALL);

    /** Another place for a password, though it is none that the driver knows. */
    private static final Pattern LOGIN = Pattern.compile("^jdbc:postgresql:(?://)?(.+@)", Pattern.DOTALL);

    private static final String HIDDEN = "***@";

    private final String address;
    private final Optional<String> login;
    private final String role;
    private final boolean hasPassword;

    DatabaseProblem(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> role,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.address = PARAMETERS.matcher(url).replaceFirst("");
        var found = LOGIN.matcher(address);
        this.login = found.find() ? Optional.of(found.group(1)) : Optional.empty();
        this.role = role.orElse("");
        this.hasPassword = password.isPresent();
    }

    /** What to say of a failure now; what waiting does not cure is not waited for. */
    public Optional<Notice.Line> tell(Notice notice, Throwable failure) {
        var problem = describe(failure);
        return mayPass(failure) ? notice.away(hide("PostgreSQL at " + address), problem) : notice.wrong(problem);
    }

    /** The line for a failure that came from the database, or from the way to it. */
    public String describe(Throwable failure) {
        return hide(firstWithState(failure).map(this::describe).orElseGet(() -> "PostgreSQL cannot be used at %s: %s"
                .formatted(address, oneLine(failure))));
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

    /** Whether it may pass by itself: the server is away, starts, ends, or has no connection or memory to spare. */
    private static boolean mayPass(Throwable failure) {
        return firstWithState(failure)
                .map(SQLException::getSQLState)
                .map(state ->
                        !isRefusal(state) && Stream.of("08", "53", "57P", "58").anyMatch(state::startsWith))
                .orElseGet(() -> failures(failure).anyMatch(DatabaseOutage::isPoolTimeout));
    }

    private static Optional<SQLException> firstWithState(Throwable failure) {
        return failures(failure).filter(sql -> sql.getSQLState() != null).findFirst();
    }

    private static Stream<SQLException> failures(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    /** 28: wrong role or password. 08004: no password to answer with. */
    private static boolean isRefusal(String state) {
        return state.startsWith("28") || state.equals("08004");
    }

    /** The driver takes what stands in front of the server's name for a part of it, and repeats it. */
    private String hide(String line) {
        return login.map(secret -> line.replace(secret, HIDDEN)).orElse(line);
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst("\\.$", "");
    }
}
