package crm.gateway.proxy;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Names stand for the addresses that a test gives them, as in the name server of a container engine; else as usual. */
@Alternative
@Priority(1)
@Singleton
public class GivenHostNames implements HostNames {
    /** Null when no test has given any. */
    private static volatile List<String> given;

    private static volatile CountDownLatch answering = new CountDownLatch(0);

    private final HostNames usual = new SystemHostNames();

    /** Every service has these addresses from the next look on; its name is unknown when there are none. */
    public static void give(String... addresses) {
        given = List.of(addresses);
    }

    /** From now on there is no answer. */
    public static void stall() {
        answering = new CountDownLatch(1);
    }

    /** As if no test had given any, nor kept answers back. */
    public static void forget() {
        given = null;
        answering.countDown();
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        awaitAnswer();
        List<String> addresses = given;
        if (addresses == null) {
            return usual.lookup(host);
        }
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    private static void awaitAnswer() {
        try {
            answering.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
