package crm.platform.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What the settings say of an incoming channel.
 *
 * @param group the consumer group in which it reads
 */
record IncomingChannel(Set<String> topics, String group) {
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final Pattern NAME = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.connector");

    /** The names of all that there are. */
    static Set<String> names(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(channel -> channel.group(1))
                .collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException if there is no such channel */
    static IncomingChannel of(String name, Config config) {
        var prefix = "mp.messaging.incoming." + name + ".";
        if (text(config, prefix + "connector").isEmpty()) {
            throw new IllegalArgumentException("there is no incoming channel " + name);
        }
        var topics = config.getOptionalValue(prefix + "topics", String[].class)
                .or(() ->
                        config.getOptionalValue(prefix + "topic", String.class).map(topic -> new String[] {topic}))
                .orElseGet(() -> new String[] {name});
        return new IncomingChannel(Set.of(topics), group(prefix, config));
    }

    /** In the order in which the connector looks. */
    private static String group(String prefix, Config config) {
        return Stream.of(prefix + "group.id", CONNECTOR + "group.id", "kafka.group.id", "quarkus.application.name")
                .flatMap(setting -> text(config, setting).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> text(Config config, String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
