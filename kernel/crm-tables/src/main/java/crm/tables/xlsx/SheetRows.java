package crm.tables.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of one sheet, one after another; empty ones are none. */
public final class SheetRows implements AutoCloseable {

    private static final int MOST_COLUMNS = 16_384;
    /** The longest row, in characters. */
    private static final int LONGEST_ROW = 1024 * 1024;

    private final XmlCursor sheet;
    private final SharedStrings texts;
    private final NumberFormats formats;
    private final boolean isFrom1904;
    private long number;
    private List<String> cells;
    private Set<Integer> faulty;
    private int length;

    SheetRows(XmlCursor sheet, SharedStrings texts, NumberFormats formats, boolean isFrom1904) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.isFrom1904 = isFrom1904;
    }

    /**
     * The next row that is not empty; empty at the end of the sheet.
     *
     * @throws WorkbookUnreadable when the rest of the sheet is damaged or beyond all limits
     */
    public Optional<SheetRow> next() {
        while (sheet.nextStart()) {
            if (sheet.name().equals("row")) {
                readRow();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    return Optional.of(new SheetRow(number, cells, faulty));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        sheet.close();
        texts.close();
    }

    private void readRow() {
        var told = sheet.attribute("r");
        number = told == null ? number + 1 : whole(told);
        cells = new ArrayList<>();
        faulty = new HashSet<>();
        length = 0;
        while (sheet.nextStartWithin("row")) {
            if (sheet.name().equals("c")) {
                readCell();
            }
        }
    }

    private void readCell() {
        var told = sheet.attribute("r");
        var column = told == null ? cells.size() : column(told);
        var type = sheet.attribute("t");
        var style = sheet.attribute("s");
        var text = "";
        while (sheet.nextStartWithin("c")) {
            if (sheet.name().equals("v")) {
                text = text(type, style, sheet.text());
            } else if (sheet.name().equals("is")) {
                text = CellText.unescaped(sheet.runs());
            } else {
                sheet.text();
            }
        }
        put(column, text, "e".equals(type));
    }

    private String text(String type, String style, String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> CellText.unescaped(texts.get(Math.toIntExact(whole(stored))));
            case "b" -> stored.equals("1") ? "true" : "false";
            case "n" -> formats.isDate(style) ? CellText.date(stored, isFrom1904) : CellText.number(stored);
            case "d" -> stored.replaceFirst("T00:00:00(\\.0*)?Z?$", "");
            default -> CellText.unescaped(stored);
        };
    }

    private void put(int column, String text, boolean isFaulty) {
        length += text.length();
        if (column >= MOST_COLUMNS || length > LONGEST_ROW) {
            throw WorkbookUnreadable.tooLarge("has a row, " + number + ", that is too long");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        if (isFaulty) {
            faulty.add(column);
        }
    }

    /** The place of the column, from 0, of a cell such as {@code AB12}. */
    private int column(String cell) {
        var column = 0;
        for (var i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
            if (column < 1 || column > MOST_COLUMNS) {
                throw WorkbookUnreadable.malformed("is damaged: row " + number + " has a cell " + cell);
            }
        }
        return column == 0 ? cells.size() : column - 1;
    }

    private static long whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw WorkbookUnreadable.malformed("is damaged: " + text + " is no whole number");
        }
    }
}
