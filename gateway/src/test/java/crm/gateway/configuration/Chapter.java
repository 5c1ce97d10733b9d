package crm.gateway.configuration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a module: what its settings file says, then what only its sources declare.
 *
 * @param title for readers
 * @param settings each with its sentence, as far as there is one
 */
record Chapter(String title, List<Setting> settings) {

    /**
     * Reads a module.
     *
     * @param file its settings file; absent if it has none
     * @param inherited settings of modules that it contains; what it sets of them differently has their sentence if none of its own
     */
    static Chapter of(String title, Path module, Optional<String> file, List<Setting> inherited) {
        var resources = module.resolve("src/main/resources");
        var declared = once(DeclaredSettings.in(module.resolve("src/main/java")));
        var written = file.map(resources::resolve).map(SettingsFile::read).orElse(List.of()).stream()
                .map(setting -> explained(setting, declared, inherited))
                .toList();
        var others = declared.stream()
                .filter(setting -> written.stream().noneMatch(one -> setting.isFor(one.property())))
                .filter(setting -> !isSaid(setting, inherited));
        return new Chapter(title, Stream.concat(written.stream(), others).toList());
    }

    /** The properties without a sentence. */
    List<String> unexplained() {
        return settings.stream()
                .filter(setting -> setting.meaning().isEmpty())
                .map(Setting::property)
                .toList();
    }

    /** What the source says is about this setting alone; a comment in a file may be about several. */
    private static Setting explained(Setting setting, List<Setting> declared, List<Setting> inherited) {
        return find(declared, setting)
                .map(Setting::meaning)
                .filter(meaning -> !meaning.isEmpty())
                .map(setting::withMeaning)
                .orElse(setting)
                .orMeaningOf(find(inherited, setting));
    }

    private static Optional<Setting> find(List<Setting> among, Setting setting) {
        return among.stream().filter(one -> one.isFor(setting.property())).findFirst();
    }

    private static boolean isSaid(Setting setting, List<Setting> inherited) {
        return inherited.stream().anyMatch(one -> one.property().equals(setting.property()));
    }

    /** A property that several classes ask for is one setting. */
    private static List<Setting> once(List<Setting> declared) {
        return List.copyOf(declared.stream()
                .collect(Collectors.toMap(
                        Setting::property,
                        setting -> setting,
                        (one, other) -> one.orMeaningOf(Optional.of(other)),
                        LinkedHashMap::new))
                .values());
    }
}
