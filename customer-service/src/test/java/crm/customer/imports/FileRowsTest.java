package crm.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.customer.profile.UpsertMode;
import crm.tables.FileFormat;
import crm.tables.FileReading;
import crm.tables.FileRows;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever goes on with an import after others finds the rows that they have left. */
class FileRowsTest {

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void goesOnAfterTheRowsThatAreDone(FileFormat format) {
        try (var rows = open(format)) {
            rows.skip(2);
            var left = rows.read(10);

            assertEquals(2, left.size());
            assertTrue(rows.isAtEnd());
            assertEquals(0, rows.count());
        }
        try (var rows = open(format)) {
            assertEquals(4, rows.count());
        }
    }

    private static FileRows<ImportRow> open(FileFormat format) {
        var mapping = new Mapping(UpsertMode.CREATE, null, null, Map.of(), Map.<Target, List<String>>of());
        var content = content(format);
        return new ImportFiles(null).open(() -> new ByteArrayInputStream(content), reading(format), mapping);
    }

    private static byte[] content(FileFormat format) {
        return switch (format) {
            case CSV -> "No,Last\n1,\"a\nb\"\n\n2,b\n3,c\n4,d".getBytes(UTF_8);
            case NDJSON -> "{\"a\": 1}\n\n{}\n{}\r\n{}\n".getBytes(UTF_8);
            case XLSX ->
                Xlsx.workbook()
                        .sheet(
                                "First",
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"2\"/>"
                                        + "<row><c><v>1</v></c></row>".repeat(4))
                        .bytes();
        };
    }

    private static FileReading reading(FileFormat format) {
        return switch (format) {
            case CSV -> FileReading.ofCsv(UTF_8, ',', '"');
            case NDJSON -> FileReading.ofLines(UTF_8);
            case XLSX -> FileReading.ofWorkbook(null);
        };
    }
}
