package crm.customer.imports;

import static crm.customer.imports.ImportApi.customers;
import static crm.customer.imports.ImportApi.errors;
import static crm.customer.imports.ImportApi.imported;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A real file: a thousand persons made to test record linkage, with the flaws of real data. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FebrlImportTest {

    private static final Path SAMPLES = Path.of(System.getProperty("crm.root"), "devstack", "samples");

    @Test
    void importsEveryRowButThoseWithImpossibleBirthDates() throws IOException {
        var source = source();
        var job = imported(file(), mapping(source));

        counts(job, 997, 0, 0, 3);
        errors(job)
                .body("items.line", contains(lines("19371233", "19729518", "19339026")))
                .body("items.column", contains("date_of_birth", "date_of_birth", "date_of_birth"))
                .body("items.code", contains("wrong-format", "wrong-format", "wrong-format"))
                .body("items[0].detail", equalTo("must be a date of the form yyyyMMdd"))
                .body("items.findAll { it.value == '19371233' }.size()", equalTo(1));
        customers(source).body("total.value", equalTo(997));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        var mapping = mapping(source());
        imported(file(), mapping);

        counts(imported(file(), mapping), 0, 0, 997, 3);
    }

    @Test
    void namesEachOfTwentyFurtherBrokenRows() throws IOException {
        var broken = new TreeSet<Integer>();
        var rows = Files.readAllLines(SAMPLES.resolve("febrl-customers.csv"));
        for (var row = 50; row < 1_000 && broken.size() < 20; row += 45) {
            if (!rows.get(row).matches(".*(19371233|19729518|19339026).*")) {
                rows.set(row, broken(rows.get(row), broken.size()));
                broken.add(row + 1);
            }
        }

        var job = imported(String.join("\n", rows), mapping(source()));

        counts(job, 977, 0, 0, 23);
        var named = new TreeSet<Integer>(errors(job).extract().<List<Integer>>path("items.line"));
        for (var line : lines("19371233", "19729518", "19339026")) {
            named.remove(line);
        }
        assertEquals(broken, named);
        errors(job)
                .body("items.size()", equalTo(23))
                .body("items.findAll { it.line && it.column && it.code }.size()", equalTo(23));
    }

    /** Breaks a row in one of four ways. */
    private static String broken(String row, int how) {
        var cells = row.split(",", -1);
        return switch (how % 4) {
            case 0 -> row.replaceFirst("^[^,]*", "");
            case 1 -> row + ", one cell too many";
            case 2 -> String.join(",", List.of(cells).subList(0, cells.length - 1));
            default -> row.replaceFirst("[^,]*,([^,]*)$", " 31.02.1970,$1");
        };
    }

    private static void counts(ValidatableResponse job, int created, int updated, int unchanged, int rejected) {
        job.body("state", equalTo("succeeded"))
                .body("counts.created", equalTo(created))
                .body("counts.updated", equalTo(updated))
                .body("counts.unchanged", equalTo(unchanged))
                .body("counts.rejected", equalTo(rejected))
                .body("done", equalTo(1_000))
                .body("total", equalTo(1_000));
    }

    private static Integer[] lines(String... dates) throws IOException {
        var rows = Files.readAllLines(SAMPLES.resolve("febrl-customers.csv"));
        return IntStream.range(0, rows.size())
                .filter(row -> List.of(dates).stream().anyMatch(rows.get(row)::contains))
                .mapToObj(row -> row + 1)
                .toArray(Integer[]::new);
    }

    private static String file() throws IOException {
        return Files.readString(SAMPLES.resolve("febrl-customers.csv"));
    }

    /** The shipped mapping, with a source and a system of this test alone. */
    private static String mapping(String source) throws IOException {
        return Files.readString(SAMPLES.resolve("febrl-customers.mapping.json"))
                .replace("\"source\": \"febrl\"", "\"source\": \"" + source + "\"")
                .replace("externalIds.febrl", "externalIds." + source);
    }

    private static String source() {
        return "febrl-" + UUID.randomUUID();
    }
}
