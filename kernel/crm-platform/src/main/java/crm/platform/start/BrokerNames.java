package crm.platform.start;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/** The brokers that a service is told of, as {@code host:port}, separated by commas. */
record BrokerNames(List<String> brokers) {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    static BrokerNames of(String list) {
        return new BrokerNames(Arrays.stream(list.split(",")).map(String::strip).toList());
    }

    /** Whether each could be the address of a broker. */
    boolean isReadable() {
        return brokers.stream().allMatch(broker -> Utils.getHost(broker) != null && Utils.getPort(broker) != null);
    }

    /** Whether the address of one of them can be found out at least. */
    boolean isAnyKnown() {
        return brokers.stream().anyMatch(BrokerNames::isKnown);
    }

    private static boolean isKnown(String broker) {
        return !new InetSocketAddress(Utils.getHost(broker), Utils.getPort(broker)).isUnresolved();
    }

    /** Looks once a second. */
    boolean awaitAnyKnown(Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        var isKnown = isAnyKnown();
        while (!isKnown && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE.toMillis());
            isKnown = isAnyKnown();
        }
        return isKnown;
    }

    @Override
    public String toString() {
        return String.join(",", brokers);
    }
}
