package crm.tables;

import java.util.Optional;

/** Rows one after another; a small part of the file is in memory at a time. */
public interface RowSource<R extends FileRow> extends AutoCloseable {

    /**
     * The next row; empty at the end.
     *
     * @throws FileUnusable when the rest of the file cannot be told apart into rows
     */
    Optional<R> next();

    @Override
    void close();
}
