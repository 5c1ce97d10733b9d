package crm.customer.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, with what no library for writing them lets one write. */
final class Xlsx {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    private Xlsx() {
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        relations.append("<Relationship Id=\"st\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
        relations.append(
                "<Relationship Id=\"ss\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
        // style 1 is a built-in date, style 2 a custom one, style 3 an amount in which a d is quoted
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
                <numFmt numFmtId="165" formatCode="[Red]0.00&quot; d&quot;"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""");
        parts.put("xl/sharedStrings.xml", """
                <sst><si><t>No</t></si><si><t>Last</t></si>
                <si><r><t>Lin</t></r><r><t xml:space="preserve"> Mei</t></r><rPh><t>spoken</t></rPh></si></sst>""");
    }

    static Xlsx workbook() {
        return new Xlsx();
    }

    /** @param rows the elements in {@code sheetData} */
    Xlsx sheet(String name, String rows) {
        var id = "s" + parts.size();
        sheets.append("<sheet name=\"")
                .append(name)
                .append("\" r:id=\"")
                .append(id)
                .append("\"/>");
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/")
                .append(id)
                .append(".xml\"/>");
        parts.put("xl/worksheets/" + id + ".xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    byte[] bytes() {
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
