package crm.bench.speed;

import crm.bench.data.Database;
import crm.bench.load.Wrk;
import crm.devstack.layout.Home;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of the scripts, and of what they read. */
final class Workbench {
    /** As many customers as are changed; enough for each connection to have some hundred of its own. */
    private static final long CHANGED = 16_000;

    private static final List<String> SCRIPTS =
            List.of("load.lua", "read.sql", "create.sql", "update.sql", "page.sql", "search.sql");
    private static final List<String> GIVEN = List.of("Anna", "Marna", "Jona", "Lina", "Kana", "Pena", "Mina", "Hanna");
    private static final List<String> FAMILY =
            List.of("Schmier", "Weber", "Hoffer", "Fischer", "Becker", "Berger", "Steiner", "Wolfer");

    private final Path folder;
    private final long customers;

    Workbench(Path folder, long customers) {
        this.folder = folder;
        this.customers = customers;
        try {
            Files.createDirectories(folder);
            for (var script : SCRIPTS) {
                try (var text = Wrk.class.getResourceAsStream(script)) {
                    Files.write(file(script), text.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        write("names", names());
        write("searches", FAMILY);
        write("versions", List.of());
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void token(String token) {
        write("token", List.of(token));
    }

    /** The versions of the customers that may be changed, as they are now. */
    void versions(Database database) {
        write(
                "versions",
                database.column(("select n || ' ' || version from customer"
                                + " join (select 1 + %d * generate_series(0, %d) as n) as sample"
                                + " on id = ('01920000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid")
                        .formatted(stride(), sample() - 1)));
    }

    /** How many customers may be changed. */
    long sample() {
        return Math.min(customers, CHANGED);
    }

    /** From the number of one of these to the next. */
    long stride() {
        return customers / sample();
    }

    private void write(String name, List<String> lines) {
        try {
            Files.write(file(name), lines);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static List<String> names() {
        return GIVEN.stream()
                .flatMap(given -> FAMILY.stream().map(family -> given + " " + family))
                .toList();
    }

    private StackFailed unwritable(IOException e) {
        return new StackFailed("Cannot write to " + folder + ": " + Home.reason(e), e);
    }
}
