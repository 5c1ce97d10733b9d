package crm.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Decides when what is wrong is said in the log: at once when it is new, and then only each ten minutes, however often
 * somebody looks. What may come by itself is waited for first, and is an error when it has been wrong for a minute, whatever
 * the reasons were meanwhile. What comes and goes is not said anew each time.
 */
public final class Notice {
    private static final long REMINDER = Duration.ofMinutes(10).toNanos();
    private static final long GRACE = Duration.ofMinutes(1).toNanos();

    /** After it was well for so long, or wrong again for so long, the same is news again. */
    private static final long MEMORY = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private Long wrongSince;
    private Long wellAt;
    private Line said;
    private long saidAt;
    private boolean isTold;

    public Notice() {
        this(System::nanoTime);
    }

    Notice(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What to say now that this is wrong, which waiting does not cure; empty when it was said lately. */
    public synchronized Optional<Line> wrong(String problem) {
        var now = begin();
        return say(new Line(Logger.Level.ERROR, problem), now);
    }

    /**
     * What to say now that something is away that may come by itself; empty when it was said lately.
     *
     * @param what it is and where, as in "Waiting for Kafka at kafka:9092"
     * @param problem what to say when it does not come
     */
    public synchronized Optional<Line> away(String what, String problem) {
        var now = begin();
        var isLasting = now - wrongSince >= GRACE;
        return say(isLasting ? new Line(Logger.Level.ERROR, problem) : waiting(what), now);
    }

    /** Whether it is news that all is well. */
    public synchronized boolean well() {
        var isNews = isTold;
        if (wrongSince != null) {
            wellAt = nanoTime.getAsLong();
        }
        wrongSince = null;
        isTold = false;
        return isNews;
    }

    private long begin() {
        var now = nanoTime.getAsLong();
        if (wrongSince == null) {
            wrongSince = now;
        }
        return now;
    }

    private Optional<Line> say(Line line, long now) {
        if (line.equals(said) && !isForgotten(now)) {
            return Optional.empty();
        }
        said = line;
        saidAt = now;
        wellAt = null;
        isTold = true;
        return Optional.of(line);
    }

    private boolean isForgotten(long now) {
        return now - saidAt >= REMINDER || wellAt != null && now - wellAt >= MEMORY;
    }

    private static Line waiting(String what) {
        return new Line(Logger.Level.INFO, "Waiting for " + what);
    }

    /** A line of the log. */
    public record Line(Logger.Level level, String text) {

        /** Writes it. */
        public void to(Logger log) {
            log.log(level, text);
        }
    }
}
