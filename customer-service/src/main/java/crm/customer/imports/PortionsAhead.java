package crm.customer.imports;

import crm.customer.profile.Profiles;
import crm.tables.FileRows;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the next portion of a file while the one before is written: the processor works while the database does. */
final class PortionsAhead implements AutoCloseable {

    private final FileRows<ImportRow> file;
    private final Profiles profiles;
    private final int size;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "import-reader");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Portion> ahead;

    PortionsAhead(FileRows<ImportRow> file, Profiles profiles, int size) {
        this.file = file;
        this.profiles = profiles;
        this.size = size;
    }

    /**
     * The next portion. The one after it is begun.
     *
     * @param areNew whether the rows are likely to make new customers
     */
    Portion next(boolean areNew) {
        try {
            var portion = (ahead == null ? begin(areNew) : ahead).join();
            ahead = portion.isLast() ? null : begin(areNew);
            return portion;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Ends after the portion that is being read. */
    @Override
    public void close() {
        reader.shutdown();
        if (ahead != null) {
            ahead.handle((portion, failure) -> portion).join();
        }
        file.close();
    }

    private CompletableFuture<Portion> begin(boolean areNew) {
        return CompletableFuture.supplyAsync(() -> Portion.read(file, size, profiles, areNew), reader);
    }
}
