package crm.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file, in portions. */
public final class FileRows<R extends FileRow> implements AutoCloseable {

    /** What is read at once has this many characters or hardly more, however long the rows are. */
    private static final int PORTION = 2 * 1024 * 1024;

    private final RowSource<R> source;
    private Optional<R> ahead;

    /** The rows of an open file, which is closed with them. */
    public FileRows(RowSource<R> source) {
        this.source = source;
    }

    /** The next rows: as many as asked for, or fewer when they are long; none at the end only. */
    public List<R> read(int count) {
        var rows = new ArrayList<R>();
        var characters = 0L;
        while (rows.size() < count && characters < PORTION && !isAtEnd()) {
            var row = next().orElseThrow();
            rows.add(row);
            characters += row.length();
        }
        return rows;
    }

    /** Whether no row is left. */
    public boolean isAtEnd() {
        if (ahead == null) {
            ahead = source.next();
        }
        return ahead.isEmpty();
    }

    /** Goes on after so many rows. */
    public void skip(long count) {
        for (long skipped = 0; skipped < count && next().isPresent(); skipped++) {
            // the reading is the skipping: only the reader knows where a row ends
        }
    }

    /** How many rows are left; none are afterwards. */
    public long count() {
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

    private Optional<R> next() {
        var row = ahead == null ? source.next() : ahead;
        ahead = null;
        return row;
    }
}
