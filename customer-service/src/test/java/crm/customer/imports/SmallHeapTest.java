package crm.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.tables.FileFormat;
import crm.tables.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of any size is read in the same memory: here, 200,000 rows in a process that may have far less than they take. */
class SmallHeapTest {

    private static final int ROWS = 200_000;
    private static final String NOTE =
            "a note that makes the texts of the rows together larger than the memory there is ";

    @TempDir
    Path folder;

    @Test
    void readsWorkbooks() throws Exception {
        var file = folder.resolve("c.xlsx");
        try (var output = Files.newOutputStream(file);
                var workbook = new Workbook(output, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Customers");
            sheet.value(0, 0, "No");
            sheet.value(0, 1, "Note");
            for (var row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, NOTE + row);
            }
        }

        assertEquals(ROWS, counted(file, FileFormat.XLSX));
    }

    @Test
    void readsTexts() throws Exception {
        var csv = folder.resolve("c.csv");
        var lines = folder.resolve("c.ndjson");
        try (var table = Files.newBufferedWriter(csv, UTF_8);
                var objects = Files.newBufferedWriter(lines, UTF_8)) {
            table.write("No,Note\n");
            for (var row = 1; row <= ROWS; row++) {
                table.write(row + "," + NOTE + NOTE + "\n");
                objects.write("{\"attributes\": {\"note\": \"" + NOTE + NOTE + row + "\"}}\n");
            }
        }

        assertEquals(ROWS, counted(csv, FileFormat.CSV));
        assertEquals(ROWS, counted(lines, FileFormat.NDJSON));
    }

    private static long counted(Path file, FileFormat format) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Count.class.getName(),
                        file.toString(),
                        format.name())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, process.waitFor(), output);
        return Long.parseLong(output.lines().reduce((one, other) -> other).orElseThrow());
    }

    /** What runs in the small process. */
    static final class Count {

        private Count() {}

        public static void main(String[] arguments) {
            var format = FileFormat.valueOf(arguments[1]);
            var mapping = new MappingInput(
                    "create",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of("kind", "person"),
                    Map.of("Note", "familyName"));
            var file = Path.of(arguments[0]);
            var reading =
                    switch (format) {
                        case CSV -> FileReading.ofCsv(UTF_8, ',', '"');
                        case XLSX -> FileReading.ofWorkbook(null);
                        case NDJSON -> FileReading.ofLines(UTF_8);
                    };
            var checked = format == FileFormat.NDJSON
                    ? new Mapping(
                            crm.customer.profile.UpsertMode.CREATE,
                            null,
                            null,
                            Map.of(),
                            Map.<Target, List<String>>of())
                    : MappingReader.read(mapping, format);
            try (var rows = new ImportFiles(null).open(() -> open(file), reading, checked)) {
                System.out.println(rows.count());
            }
        }

        private static java.io.InputStream open(Path file) {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
