package crm.platform.reading;

import crm.platform.broker.TopicOffsets;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The readings of this application's incoming channels. A thread looks now and then how far they are, for the operators'
 * sake; once a second from the first that is asked for, more often while one of those is behind. Answers are what it saw
 * last: they never wait for the broker.
 */
@ApplicationScoped
public class Readings {
    private static final Logger LOG = Logger.getLogger(Readings.class);
    private static final Duration PAUSE_WHILE_UNASKED = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_WHILE_BEHIND = Duration.ofMillis(200);

    private final Config config;
    private final TopicOffsets offsets;
    private final ReadingSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final Set<String> fresh = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final Semaphore asking = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "reading");

    Readings(Config config, TopicOffsets offsets, ReadingSettings settings, MeterRegistry metrics, Clock clock) {
        this.config = config;
        this.offsets = offsets;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * The reading of a channel, the same one each time.
     *
     * @param channel as in {@code mp.messaging.incoming.<channel>.topic}
     * @throws IllegalArgumentException if there is no such channel
     */
    public Reading of(String channel) {
        var reading = readings.computeIfAbsent(channel, this::begin);
        if (asked.add(channel)) {
            asking.release();
        }
        return reading;
    }

    void onStart(@Observes StartupEvent event) {
        IncomingChannel.names(config).forEach(channel -> readings.computeIfAbsent(channel, this::begin));
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private Reading begin(String channel) {
        var reading = new Reading(IncomingChannel.of(channel, config), offsets, settings.tolerance(), clock);
        Gauge.builder("crm.inbox.read.age", reading, this::age)
                .description(
                        "time since everything in the channel's topics was handled; not a number while that is unknown")
                .baseUnit("seconds")
                .tag("channel", channel)
                .register(metrics);
        return reading;
    }

    private double age(Reading reading) {
        return reading.readUpTo()
                .map(known -> Duration.between(known, clock.instant()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                readings.forEach(this::look);
                asking.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
                asking.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        if (asked.isEmpty()) {
            return PAUSE_WHILE_UNASKED;
        }
        return fresh.containsAll(asked) ? PAUSE : PAUSE_WHILE_BEHIND;
    }

    private void look(String channel, Reading reading) {
        try {
            reading.look();
            if (unknown.remove(channel)) {
                LOG.infof("how far %s is read is known again", channel);
            }
        } catch (RuntimeException e) {
            // once, not at each look, and only where something depends on it
            if (!Thread.currentThread().isInterrupted() && asked.contains(channel) && unknown.add(channel)) {
                LOG.warnf("how far %s is read is not known: %s", channel, e);
            }
        }
        if (asked.contains(channel)) {
            tell(channel, reading.isFresh());
        }
    }

    private void tell(String channel, boolean isFresh) {
        if (isFresh && fresh.add(channel)) {
            LOG.infof("%s is read up to now", channel);
        } else if (!isFresh && fresh.remove(channel)) {
            LOG.warnf("%s is not read up to now; what depends on it waits", channel);
        }
    }
}
