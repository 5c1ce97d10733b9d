package crm.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OutboxMetricsTest {
    /** A schedule ends for good when its task throws. */
    @Test
    void aFaultOfWhateverKindDoesNotEndTheWatch() {
        var asked = new AtomicInteger();
        var database = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("closing");
                });
        var metrics = new OutboxMetrics(new SimpleMeterRegistry(), database);

        assertDoesNotThrow(metrics::refresh);

        assertEquals(1, asked.get());
    }
}
