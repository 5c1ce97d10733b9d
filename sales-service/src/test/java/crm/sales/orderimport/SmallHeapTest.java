package crm.sales.orderimport;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file may have any number of invoices: here, in a process with far less memory than their numbers take. */
class SmallHeapTest {

    private static final int INVOICES = 500_000;

    @TempDir
    Path folder;

    @Test
    void surveysMoreInvoicesThanFitIntoMemory() throws Exception {
        var file = folder.resolve("orders.csv");
        try (var rows = Files.newBufferedWriter(file, UTF_8)) {
            rows.write("No,Sku,Units,At,Price\n");
            for (var invoice = 0; invoice <= INVOICES; invoice++) {
                // the last one goes on with the first
                rows.write("invoice-2026-" + invoice % INVOICES + ",A,1,2026-01-05,1\n");
            }
        }

        assertEquals(List.of("APART", "fine", "fine"), surveyed(file));
    }

    private static List<String> surveyed(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Survey.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertEquals(0, process.waitFor(), output);
        var lines = output.lines().toList();
        return lines.subList(Math.max(0, lines.size() - 3), lines.size());
    }

    /** What runs in the small process. */
    static final class Survey {

        private Survey() {}

        public static void main(String[] arguments) {
            var mapping = MappingReader.read(
                    new OrderImportMapping(
                            "shop",
                            null,
                            null,
                            null,
                            "UTC",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Map.of("currency", "EUR"),
                            Map.of(
                                    "No",
                                    "number",
                                    "Sku",
                                    "lines.sku",
                                    "Units",
                                    "lines.quantity",
                                    "At",
                                    "orderedAt",
                                    "Price",
                                    "lines.unitPrice")),
                    FileFormat.CSV);
            var file = Path.of(arguments[0]);
            try (var rows = OrderFiles.open(() -> open(file), FileReading.ofCsv(UTF_8, ',', '"'), mapping)) {
                var survey = InvoiceSurvey.of(rows);
                for (var invoice : List.of(0, 1, INVOICES - 1)) {
                    Optional<InvoiceSurvey.Flaw> flaw = survey.flawOf("invoice-2026-" + invoice);
                    System.out.println(flaw.map(Enum::name).orElse("fine"));
                }
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
