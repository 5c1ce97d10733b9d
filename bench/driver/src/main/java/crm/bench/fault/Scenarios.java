package crm.bench.fault;

import crm.devstack.layout.Part;
import java.time.Duration;
import java.util.List;

/** Everything that is played, in this order. */
final class Scenarios {
    private static final Duration AT_ONCE = Duration.ZERO;

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                new KilledImport(),
                new StruckCreates(
                        "creates",
                        "kill -9 of the customer service, single creates",
                        new KilledPart(Part.CUSTOMER_SERVICE, AT_ONCE),
                        Allowed.ANY_FAILURE,
                        false),
                new StruckCreates(
                        "gateway",
                        "kill -9 of the gateway",
                        new KilledPart(Part.GATEWAY, AT_ONCE),
                        Allowed.ANY_FAILURE,
                        false),
                new StruckCreates(
                        "kafka",
                        "kill -9 of Kafka, for a minute",
                        new KilledPart(Part.KAFKA, Duration.ofMinutes(1)),
                        Allowed.NO_FAILURE,
                        true),
                new StruckCreates(
                        "postgresql",
                        "kill -9 of PostgreSQL, for ten seconds",
                        new KilledPart(Part.POSTGRESQL, Duration.ofSeconds(10)),
                        Allowed.UNAVAILABLE_FOR_NOW,
                        false),
                new StruckCreates("disk", "full disk of the broker", new FullBrokerDisk(), Allowed.NO_FAILURE, true));
    }
}
