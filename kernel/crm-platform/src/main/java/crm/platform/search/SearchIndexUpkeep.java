package crm.platform.search;

import crm.platform.schema.SchemaReady;
import crm.platform.shutdown.ShutdownBegun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings what was written from the index's list of pending entries into its tree, beside the writing. PostgreSQL would have a
 * writer do that when the list is long: an import would stand still meanwhile, and every search reads the whole list.
 */
@ApplicationScoped
class SearchIndexUpkeep {
    private static final Logger LOG = Logger.getLogger(SearchIndexUpkeep.class);

    /** Rows get into the index a moment after their words were noted. */
    private static final int ROUNDS_AFTER_A_WRITE = 3;

    private final DataSource database;
    private final Optional<String> index;
    private final AtomicInteger rounds = new AtomicInteger(ROUNDS_AFTER_A_WRITE);
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(SearchIndexUpkeep::thread);

    private final Counter tidied;

    /** @param index the name of the GIN index over the words of a row; absent when this application has no search */
    SearchIndexUpkeep(
            DataSource database,
            @ConfigProperty(name = "crm.search.index") Optional<String> index,
            MeterRegistry registry) {
        this.database = database;
        this.index = index;
        this.tidied = registry.counter("crm.search.index.pages.tidied");
    }

    void onStart(@Observes SchemaReady event) {
        index.ifPresent(name -> thread.scheduleWithFixedDelay(() -> round(name), 1, 1, TimeUnit.SECONDS));
    }

    void onStop(@Observes ShutdownBegun event) {
        thread.shutdownNow();
    }

    /** Rows with words are about to be written. */
    void expectRows() {
        rounds.set(ROUNDS_AFTER_A_WRITE);
    }

    private void round(String name) {
        if (rounds.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            tidy(name);
        }
    }

    private void tidy(String name) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select gin_clean_pending_list(?::regclass)")) {
            statement.setString(1, name);
            try (var pages = statement.executeQuery()) {
                pages.next();
                tidied.increment(pages.getLong(1));
            }
        } catch (SQLException | RuntimeException e) {
            // an exception that got out would end the schedule
            expectRows();
            LOG.debugf("the index %s is tidied later: %s", name, e.getMessage());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "search-index-upkeep");
        thread.setDaemon(true);
        return thread;
    }
}
