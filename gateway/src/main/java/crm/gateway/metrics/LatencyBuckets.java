package crm.gateway.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/** Counts answers by how long they took, so that an operator can say which share is fast enough; a mean hides the slow ones. */
@Singleton
class LatencyBuckets {
    private static final String REQUESTS = "http.server.requests";
    private static final double[] LIMITS = LongStream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        var limits = DistributionStatisticConfig.builder()
                .serviceLevelObjectives(LIMITS)
                .build();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) ? limits.merge(config) : config;
            }
        };
    }
}
