package crm.marketing.testing;

import crm.marketing.audience.AudienceNews;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Begins the tests when what other tests have left in the topics is read: before that, nothing is launched. */
@ApplicationScoped
class ReadBeforeTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AudienceNews news;

    ReadBeforeTests(AudienceNews news) {
        this.news = news;
    }

    void onStart(@Observes StartupEvent event) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!news.isKnown() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
