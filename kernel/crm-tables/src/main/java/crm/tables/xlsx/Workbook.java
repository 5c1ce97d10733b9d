package crm.tables.xlsx;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook on this machine's disk. */
public final class Workbook implements AutoCloseable {

    private final ZipParts parts;
    private final Relations relations;
    private final Map<String, String> partBySheet = new LinkedHashMap<>();
    private boolean isFrom1904;

    private Workbook(ZipParts parts) {
        this.parts = parts;
        var path = Relations.of(parts, "").target("officeDocument");
        this.relations = Relations.of(parts, path);
        readWorkbook(path);
    }

    /** @throws WorkbookUnreadable when it is none */
    public static Workbook open(Path file) {
        var parts = ZipParts.open(file);
        try {
            return new Workbook(parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * The rows of a sheet; to be closed before the workbook is.
     *
     * @param name of the sheet; null for the first one
     * @throws WorkbookUnreadable when there is no such sheet
     */
    public SheetRows rows(String name) {
        if (partBySheet.isEmpty()) {
            throw WorkbookUnreadable.malformed("has no sheet");
        }
        var sheet = name == null ? partBySheet.keySet().iterator().next() : name;
        if (!partBySheet.containsKey(sheet)) {
            throw new WorkbookUnreadable(
                    "unknown-sheet", "has no such sheet; it has " + String.join(", ", partBySheet.keySet()));
        }
        var formats = formats();
        return new SheetRows(parts.open(partBySheet.get(sheet)), texts(), formats, isFrom1904);
    }

    @Override
    public void close() {
        parts.close();
    }

    private void readWorkbook(String path) {
        try (var workbook = parts.open(path)) {
            while (workbook.nextStart()) {
                if (workbook.name().equals("workbookPr")) {
                    var told = workbook.attribute("date1904");
                    isFrom1904 = "1".equals(told) || "true".equals(told);
                } else if (workbook.name().equals("sheet")) {
                    putSheet(workbook.attribute("name"), relations.byId(workbook.foreignAttribute("id")));
                }
            }
        }
    }

    /** A sheet that is a chart has no part with rows. */
    private void putSheet(String name, String part) {
        if (name != null && part != null && part.contains("worksheet")) {
            partBySheet.put(name, part);
        }
    }

    private SharedStrings texts() {
        var part = relations.target("sharedStrings");
        return new SharedStrings(part != null && parts.has(part) ? parts.open(part) : null);
    }

    private NumberFormats formats() {
        var part = relations.target("styles");
        if (part == null || !parts.has(part)) {
            return new NumberFormats(null);
        }
        try (var styles = parts.open(part)) {
            return new NumberFormats(styles);
        }
    }
}
