package crm.gateway.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page about the settings of all applications. */
final class ConfigurationPage {
    private static final Optional<String> ITS_OWN = Optional.of("application.properties");
    private static final Optional<String> SHARED = Optional.of("META-INF/microprofile-config.properties");
    private static final List<String> SERVICES =
            List.of("customer-service", "sales-service", "marketing-service", "support-service", "analytics-service");

    private static final String START = """
            # Configuration

            Every setting of the six applications, with the environment variable that sets it. A test makes this page from the sources and settings files, and
            fails when they say something else; [CONTRIBUTING.md](../CONTRIBUTING.md) has the command that writes it anew. How to operate the system is in
            [operations.md](operations.md).

            - In a container, the value of a variable `CRM_X` may be in a file: `CRM_X_FILE` is its path. That keeps passwords out of the container's definition.
            - Durations are `500ms`, `10s`, `5m`, `24h`, `7d` or ISO 8601 (`PT10S`, `P30D`); sizes are in bytes, or `16K`, `1M`, `1G`; lists are separated by commas.
            - A setting with `"*"` in its name is one of many of its kind. It has no variable; it is given as a system property, `JAVA_OPTS='-Dname=value'`.
            - Everything else of Quarkus, of its Kafka connector (`mp.messaging.…`) and of Kafka's clients (`kafka.…`) can be set, too, unless it is fixed at build
              time: in the name of the property, every character that is no letter or digit becomes `_`, and letters become capitals. What was chosen for them, and
              why, is in `kernel/crm-platform/src/main/resources/META-INF/microprofile-config.properties` and in each application's `application.properties`.
            - The environment is stronger than those files. A value that cannot be read stops the start, and the log names its property.
            """;

    private final List<Chapter> chapters;

    private ConfigurationPage(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    /** @param root the folder with all modules */
    static ConfigurationPage of(Path root) {
        var identity =
                Chapter.of("All six applications", root.resolve("kernel/crm-identity"), Optional.empty(), List.of());
        var platform =
                Chapter.of("The five services", root.resolve("kernel/crm-platform"), SHARED, identity.settings());
        var chapters = new ArrayList<>(List.of(identity, platform));
        chapters.add(Chapter.of("gateway", root.resolve("gateway"), ITS_OWN, identity.settings()));
        SERVICES.forEach(
                service -> chapters.add(Chapter.of(service, root.resolve(service), ITS_OWN, platform.settings())));
        return new ConfigurationPage(chapters);
    }

    /** The settings that no sentence explains, with the chapter in which they are. */
    List<String> unexplained() {
        return chapters.stream()
                .flatMap(chapter -> chapter.unexplained().stream().map(property -> chapter.title() + ": " + property))
                .toList();
    }

    String markdown() {
        return chapters.stream().map(ConfigurationPage::markdown).collect(Collectors.joining("\n", START + "\n", ""));
    }

    private static String markdown(Chapter chapter) {
        return chapter.settings().stream()
                .map(ConfigurationPage::row)
                .collect(Collectors.joining(
                        "\n",
                        "## " + chapter.title()
                                + "\n\n| property | variable | default | meaning |\n|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Setting setting) {
        var cells = List.of(
                code(setting.property()),
                code(setting.variable()),
                setting.value()
                        .map(value -> value.isEmpty() ? "none" : code(value))
                        .orElse("to be given"),
                setting.meaning());
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("\n", "\\n") + "`";
    }
}
