package crm.gateway.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of all problems that the services and the gateway can answer, as their sources write them. */
final class ProblemCodes {

    /** What a code looks like. */
    static final String CODE = "[a-z]+(?:-[a-z]+)*";

    private static final String LITERAL = "\"(" + CODE + ")\"";

    /** A refusal's constant or argument, a template of a known failure, a problem made on the spot. */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("\\bCODE = " + LITERAL),
            Pattern.compile("\\bINVALID_TOKEN = " + LITERAL),
            Pattern.compile("\\bKind\\.[A-Z_]+,\\s*" + LITERAL),
            Pattern.compile("\\bTemplate\\(\\s*\\d{3},\\s*" + LITERAL),
            Pattern.compile("\\bProblem\\.of\\(\\s*\\d{3},[^;]{0,120}?" + LITERAL),
            Pattern.compile("\\bresponse\\(\\s*" + LITERAL));

    private static final Pattern REFUSAL = Pattern.compile("\\bclass (\\w+) extends Refusal\\b");

    /** Whose code is the name of what is not found. */
    private static final List<Pattern> NOT_FOUND = List.of(
            Pattern.compile("\\bRESOURCE = " + LITERAL),
            Pattern.compile("\\bKIND = " + LITERAL),
            Pattern.compile("\\bnew NotFound\\(" + LITERAL));

    private ProblemCodes() {}

    /** @param repository its root */
    static Set<String> inSources(Path repository) {
        var codes = new TreeSet<String>();
        for (var source : sources(repository)) {
            WRITTEN.forEach(pattern -> add(pattern, source, "", codes));
            NOT_FOUND.forEach(pattern -> add(pattern, source, "-not-found", codes));
            REFUSAL.matcher(source)
                    .results()
                    .map(refusal -> Pattern.compile("\\bnew " + refusal.group(1) + "\\(" + LITERAL))
                    .forEach(pattern -> add(pattern, source, "", codes));
        }
        return codes;
    }

    private static void add(Pattern pattern, String source, String ending, Collection<String> codes) {
        pattern.matcher(source).results().map(code -> code.group(1) + ending).forEach(codes::add);
    }

    private static List<String> sources(Path repository) {
        return Stream.concat(folders(repository), folders(repository.resolve("kernel")))
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(ProblemCodes::files)
                .filter(file -> file.toString().endsWith(".java"))
                .map(ProblemCodes::text)
                .toList();
    }

    private static Stream<Path> folders(Path parent) {
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
