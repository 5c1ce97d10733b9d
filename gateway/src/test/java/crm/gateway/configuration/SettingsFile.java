package crm.gateway.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A properties file, with the comment above a group of lines as the meaning of each. Settings are the lines about our own properties,
 * and those that take their value from an environment variable; the others are choices.
 */
final class SettingsFile {
    private static final Pattern LINE = Pattern.compile("(?<property>(?:\\\\.|[^=\\\\])+)=(?<value>.*)");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{(?<variable>[A-Z][A-Z0-9_]*):(?<value>.*)}");

    private SettingsFile() {}

    /** The file's settings in its order. */
    static List<Setting> read(Path file) {
        try {
            return settings(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Setting> settings(List<String> lines) {
        var settings = new ArrayList<Setting>();
        var comment = new StringJoiner(" ");
        var isInGroup = true;
        for (var line : lines) {
            var isComment = line.startsWith("#");
            if (line.isBlank() || isComment && isInGroup) {
                comment = new StringJoiner(" ");
            }
            if (isComment) {
                comment.add(line.substring(1).strip());
            } else {
                setting(line, comment.toString()).ifPresent(settings::add);
            }
            isInGroup = !isComment;
        }
        return settings;
    }

    private static Optional<Setting> setting(String line, String meaning) {
        var parts = LINE.matcher(line);
        if (line.startsWith("%") || !parts.matches()) {
            return Optional.empty();
        }
        var property = parts.group("property").strip().replaceAll("\\\\(.)", "$1");
        var value = parts.group("value").strip();
        var variable = FROM_ENVIRONMENT.matcher(value);
        if (variable.matches()) {
            return Optional.of(new Setting(
                    property, Optional.of(variable.group("variable")), Optional.of(variable.group("value")), meaning));
        }
        return property.startsWith("crm.")
                ? Optional.of(new Setting(property, Optional.empty(), Optional.of(value), meaning))
                : Optional.empty();
    }
}
