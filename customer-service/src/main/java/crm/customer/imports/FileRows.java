package crm.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file, in portions. */
final class FileRows implements AutoCloseable {

    /** What is read at once has this many characters or hardly more, however long the rows are. */
    private static final int PORTION = 2 * 1024 * 1024;

    private final RowSource source;
    private Optional<ImportRow> ahead;

    FileRows(RowSource source) {
        this.source = source;
    }

    /** The next rows: as many as asked for, or fewer when they are long; none at the end only. */
    List<ImportRow> read(int count) {
        var rows = new ArrayList<ImportRow>();
        var characters = 0L;
        while (rows.size() < count && characters < PORTION && !isAtEnd()) {
            var row = next().orElseThrow();
            rows.add(row);
            characters += row.length();
        }
        return rows;
    }

    /** Whether no row is left. */
    boolean isAtEnd() {
        if (ahead == null) {
            ahead = source.next();
        }
        return ahead.isEmpty();
    }

    void skip(long count) {
        for (long skipped = 0; skipped < count && next().isPresent(); skipped++) {
            // the reading is the skipping: only the reader knows where a row ends
        }
    }

    /** How many rows are left; none are afterwards. */
    long count() {
        var count = 0L;
        while (next().isPresent()) {
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        source.close();
    }

    private Optional<ImportRow> next() {
        var row = ahead == null ? source.next() : ahead;
        ahead = null;
        return row;
    }
}
