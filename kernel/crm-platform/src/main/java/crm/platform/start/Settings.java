package crm.platform.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses that an operator gives a service as environment variables. */
final class Settings {
    private static final String DATABASE = "jdbc:postgresql:";
    private static final String DATABASE_EXAMPLE = "jdbc:postgresql://postgres:5432/customer";

    private final Map<String, String> environment;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A line for each address that cannot be one, such as an empty one; none for those that are not given. */
    List<String> problems() {
        return Stream.of(
                        unreadableUrl("CRM_ISSUER"),
                        unreadableUrl("CRM_IDENTITY_URL"),
                        unreadableDatabase(),
                        loginInDatabase(),
                        unreadableKafka())
                .flatMap(Optional::stream)
                .toList();
    }

    BrokerNames kafka() {
        return BrokerNames.of(environment.getOrDefault("CRM_KAFKA", "localhost:9092"));
    }

    private Optional<String> unreadableUrl(String variable) {
        return given(variable)
                .filter(url -> !isWebAddress(url))
                .map(url -> "%s is no address: \"%s\". It looks like https://login.example.com/realms/crm"
                        .formatted(variable, url));
    }

    /** What it says is not repeated, for a password may stand in it. */
    private Optional<String> unreadableDatabase() {
        return given("CRM_DB_URL")
                .filter(url -> !url.startsWith(DATABASE))
                .map(url -> "CRM_DB_URL is no address of a database. It looks like " + DATABASE_EXAMPLE);
    }

    /** The driver would take them for a part of the server's name. */
    private Optional<String> loginInDatabase() {
        return given("CRM_DB_URL")
                .filter(url -> url.startsWith(DATABASE)
                        && url.replaceFirst("\\?.*", "").contains("@"))
                .map(url -> "CRM_DB_URL holds a user or a password in front of an @: they belong into CRM_DB_USER and"
                        + " CRM_DB_PASSWORD. It looks like " + DATABASE_EXAMPLE);
    }

    private Optional<String> unreadableKafka() {
        return given("CRM_KAFKA")
                .filter(brokers -> !BrokerNames.of(brokers).isReadable())
                .map(brokers -> "CRM_KAFKA is no list of brokers: \"%s\". It looks like kafka-1:9092,kafka-2:9092"
                        .formatted(brokers));
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
