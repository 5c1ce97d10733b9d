package crm.gateway.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting as a source or a settings file has it.
 *
 * @param property its name; {@code "*"} in it stands for any word
 * @param environment the variable that a settings file takes it from; absent for the one that its name gives
 * @param value what it is unless said otherwise; empty for nothing, absent if it must be said
 * @param meaning a sentence; empty if there is none
 */
record Setting(String property, Optional<String> environment, Optional<String> value, String meaning) {
    private static final String ANY = "\"*\"";

    /** The environment variable by which it is set; empty for a setting of any name, which has none. */
    String variable() {
        if (property.contains(ANY)) {
            return "";
        }
        return environment.orElseGet(
                () -> property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    /** Whether it stands for the property, by its name or as one of many. */
    boolean isFor(String other) {
        var words = property.split(Pattern.quote(ANY), -1);
        var pattern = new StringBuilder(Pattern.quote(words[0]));
        for (var word = 1; word < words.length; word++) {
            pattern.append("(\"[^\"]+\"|[^.\"]+)").append(Pattern.quote(words[word]));
        }
        return other.matches(pattern.toString());
    }

    /** The same setting, with another's sentence if it has none itself. */
    Setting orMeaningOf(Optional<Setting> other) {
        return meaning.isEmpty() && other.isPresent() ? withMeaning(other.get().meaning) : this;
    }

    /** The same setting with this sentence. */
    Setting withMeaning(String sentence) {
        return new Setting(property, environment, value, sentence);
    }
}
