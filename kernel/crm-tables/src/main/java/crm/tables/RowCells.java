package crm.tables;

import crm.platform.job.RowError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of a row, by the names of their columns, and what is wrong with them in the words of the file. */
public final class RowCells {

    private static final int LONGEST_SHOWN = 500;

    private final Header header;
    private final TableRow row;
    private final FileReading reading;

    RowCells(Header header, TableRow row, FileReading reading) {
        this.header = header;
        this.row = row;
        this.reading = reading;
    }

    /** How long the row is, in characters. */
    public int length() {
        return row.length();
    }

    /** Where the row begins in the file, or its number in the sheet; from 1. */
    public long line() {
        return row.line();
    }

    /** A row that has not as many cells as the header: which value belongs to which column is not known. */
    public Optional<RowError> wrongCount() {
        return row.width() == header.width()
                ? Optional.empty()
                : Optional.of(new RowError(
                        row.line(),
                        header.columnAtFault(row.width()),
                        "wrong-cell-count",
                        "must have " + header.width() + " cells, as the header has; it has " + row.width(),
                        null));
    }

    /** What the columns say, without the blanks around it, joined by a blank; empty when they say nothing. */
    public String text(List<String> columns) {
        if (columns.size() == 1) {
            return cell(columns.get(0));
        }
        return columns.stream().map(this::cell).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Whether any cell may be unreadable or faulty: most rows need no closer look. */
    public boolean isDoubtful() {
        for (var cell : row.cells()) {
            if (cell.contains(TextFile.REPLACEMENT)) {
                return true;
            }
        }
        return !row.faulty().isEmpty();
    }

    /** Bytes that are no characters of the charset have become replacement characters: better no data than wrong data. */
    public Optional<RowError> unreadable(List<String> columns, String value) {
        return value.contains(TextFile.REPLACEMENT)
                ? Optional.of(error(
                        columns,
                        "wrong-charset",
                        reading.encoding() == null
                                ? "has characters that were lost before"
                                : "has bytes that are not " + reading.encoding(),
                        value))
                : Optional.empty();
    }

    /** A formula without a result is no value. */
    public Optional<RowError> faulty(List<String> columns, String value) {
        return !row.faulty().isEmpty()
                        && columns.stream().anyMatch(column -> row.faulty().contains(header.place(column)))
                ? Optional.of(error(columns, "formula-error", "has a formula without a result", value))
                : Optional.empty();
    }

    /**
     * An error in this row.
     *
     * @param columns where it is; null for the whole row
     * @param value what was there, or null
     */
    public RowError error(List<String> columns, String code, String detail, String value) {
        return new RowError(
                row.line(), columns == null ? null : String.join(", ", columns), code, detail, shortened(value));
    }

    private String cell(String column) {
        return row.cells().get(header.place(column)).strip();
    }

    /** What a row error shows of a value; null of none. */
    public static String shortened(String value) {
        return value == null || value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }
}
