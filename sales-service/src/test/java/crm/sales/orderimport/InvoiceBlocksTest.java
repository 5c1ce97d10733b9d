package crm.sales.orderimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.platform.job.JobFile;
import crm.sales.orderimport.InvoiceSurvey.Flaw;
import crm.tables.FileFormat;
import crm.tables.FileReading;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever goes on with an import after others finds the invoices that they have left, and knows the same of them. */
class InvoiceBlocksTest {

    private static final String ROW = ",A,1,2026-01-05,1\n";
    private static final String FILE = "No,Sku,Units,At,Price\n" + "1" + ROW + "1" + ROW + "2" + ROW + "3" + ROW
            + "oops\n" + "3" + ROW + "4" + ROW + "2" + ROW + "5" + ROW;

    private final OrderMapping mapping = MappingReader.read(
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

    @Test
    void knowsWhatIsWrongWithInvoicesAsAWhole() {
        try (var rows = OrderFiles.open(file(), reading(), mapping)) {
            var survey = InvoiceSurvey.of(rows);

            assertEquals(Optional.empty(), survey.flawOf("1"));
            assertEquals(Optional.of(Flaw.APART), survey.flawOf("2"));
            assertEquals(Optional.of(Flaw.INTERRUPTED), survey.flawOf("3"));
        }
    }

    @Test
    void gathersRowsByInvoice() {
        assertEquals(List.of("1×2", "2×1", "3×1", "null×1", "3×1", "4×1", "2×1", "5×1"), blocks(0, 100));
    }

    @Test
    void endsAPortionWithAnInvoice() {
        try (var blocks = open(0)) {
            assertEquals(1, blocks.read(1).size());
            assertEquals(2, blocks.read(2).size());
        }
    }

    @Test
    void readsLongRowsAFewAtATime() {
        var text = "x".repeat(1_000_000);
        var rows = new StringBuilder("No,Sku,Units,At,Price\n");
        for (var i = 0; i < 5; i++) {
            rows.append("1," + text + ",1,2026-01-05,1\n");
        }
        for (var i = 2; i < 8; i++) {
            rows.append(i + "," + text + ",1,2026-01-05,1\n");
        }
        var file = rows.toString().getBytes(UTF_8);

        InvoiceSurvey survey;
        try (var all = OrderFiles.open(() -> new ByteArrayInputStream(file), reading(), mapping)) {
            survey = InvoiceSurvey.of(all);
        }
        assertEquals(Optional.of(Flaw.TOO_LARGE), survey.flawOf("1"));
        assertEquals(Optional.empty(), survey.flawOf("2"));
        try (var blocks =
                new InvoiceBlocks(OrderFiles.open(() -> new ByteArrayInputStream(file), reading(), mapping), survey)) {
            assertEquals(3, blocks.read(100).size());
        }
    }

    @Test
    void goesOnAfterTheRowsThatAreDone() {
        assertEquals(List.of("3×1", "null×1", "3×1", "4×1", "2×1", "5×1"), blocks(3, 100));
        assertEquals(List.of("5×1"), blocks(8, 100));
        try (var blocks = open(9)) {
            assertTrue(blocks.isAtEnd());
        }
    }

    private List<String> blocks(long done, int lines) {
        try (var blocks = open(done)) {
            return blocks.read(lines).stream()
                    .map(block -> block.number() + "×" + block.rows().size())
                    .toList();
        }
    }

    private InvoiceBlocks open(long done) {
        InvoiceSurvey survey;
        try (var rows = OrderFiles.open(file(), reading(), mapping)) {
            survey = InvoiceSurvey.of(rows);
        }
        var rows = OrderFiles.open(file(), reading(), mapping);
        rows.skip(done);
        return new InvoiceBlocks(rows, survey);
    }

    private static FileReading reading() {
        return FileReading.ofCsv(UTF_8, ',', '"');
    }

    private static JobFile file() {
        return () -> new ByteArrayInputStream(FILE.getBytes(UTF_8));
    }
}
