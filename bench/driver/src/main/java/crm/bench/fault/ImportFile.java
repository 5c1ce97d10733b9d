package crm.bench.fault;

import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of persons that are all different.
 *
 * @param data CSV
 * @param mapping what its columns mean
 */
record ImportFile(Path data, Path mapping) {
    private static final String MAPPING = """
            {"mode": "upsert", "key": "externalIds.%1$s", "source": "%1$s", "constants": {"kind": "person"},
             "columns": {"number": "externalIds.%1$s", "given": "givenName", "family": "familyName",
                         "mail": "emails[0].address", "city": "addresses[0].city", "country": "addresses[0].country"}}
            """;

    /** Numbers from 0. */
    static ImportFile write(Path folder, String source, int rows) {
        var file = new ImportFile(folder.resolve(source + ".csv"), folder.resolve(source + ".mapping.json"));
        try (var out = Files.newBufferedWriter(file.data)) {
            out.write("number,given,family,mail,city,country\n");
            for (int row = 0; row < rows; row++) {
                out.write("%1$d,Given%2$d,Family%1$d,person%1$d@%3$s.example,City%2$d,DE%n"
                        .formatted(row, row % 1_000, source));
            }
            Files.writeString(file.mapping, MAPPING.formatted(source));
        } catch (IOException e) {
            throw new StackFailed("Cannot write " + file.data + ": " + e, e);
        }
        return file;
    }

    void delete() {
        try {
            Files.deleteIfExists(data);
            Files.deleteIfExists(mapping);
        } catch (IOException e) {
            throw new StackFailed("Cannot delete " + data + ": " + e, e);
        }
    }
}
