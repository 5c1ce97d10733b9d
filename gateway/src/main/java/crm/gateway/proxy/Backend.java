package crm.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One service: the instances behind its name, which take turns, and its own pool of connections to each of them. */
final class Backend {
    private final String name;
    private final URI url;
    private final HttpClient client;
    private final Supplier<CircuitBreaker> breakers;
    private final AtomicInteger turns = new AtomicInteger();
    private volatile List<Instance> instances;
    private Runnable onDoubt = () -> {};

    /** Until its name was looked up, the service is one instance with that name. */
    Backend(String name, URI url, HttpClient client, Supplier<CircuitBreaker> breakers) {
        this.name = name;
        this.url = url;
        this.client = client;
        this.breakers = breakers;
        this.instances = List.of(instance(url.getHost()));
    }

    /** Short name, e.g. {@code customer}. */
    String name() {
        return name;
    }

    /** Scheme and authority, which no client may see. */
    String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    String host() {
        return url.getHost();
    }

    HttpClient client() {
        return client;
    }

    /** What is to be done when an instance failed. Set it before the first request. */
    void onDoubt(Runnable action) {
        onDoubt = action;
    }

    /** An instance failed: there may be others by now. */
    void doubt() {
        onDoubt.run();
    }

    /** All of them, in no particular order; at least one. */
    List<Instance> instances() {
        return instances;
    }

    /** The service is at these addresses now. What was known of one that stays is kept, and nothing changes when there are none. */
    void found(Collection<InetAddress> addresses) {
        if (!addresses.isEmpty()) {
            List<Instance> known = instances;
            instances = addresses.stream()
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .sorted()
                    .map(address -> knownOrNew(address, known))
                    .toList();
        }
    }

    private Instance knownOrNew(String address, List<Instance> known) {
        return known.stream()
                .filter(instance -> instance.address().host().equals(address))
                .findFirst()
                .orElseGet(() -> instance(address));
    }

    private Instance instance(String host) {
        return new Instance(SocketAddress.inetSocketAddress(port(), host), breakers.get());
    }

    /** Whose turn it is next. Who is away is asked only when nobody else can be. */
    Turn turn(Collection<Instance> asked) {
        List<Instance> all = instances;
        int first = all.size() == 1 ? 0 : Math.floorMod(turns.getAndIncrement(), all.size());
        Turn turn = turn(all, first, asked, false);
        if (!turn.isNobodys()) {
            return turn;
        }
        Turn lastResort = turn(all, first, asked, true);
        return lastResort.isNobodys() && lastResort.pause() == null ? turn : lastResort;
    }

    private static Turn turn(List<Instance> all, int first, Collection<Instance> asked, boolean away) {
        Duration shortest = null;
        for (int i = 0; i < all.size(); i++) {
            Instance instance = all.get((first + i) % all.size());
            if (instance.isAway() == away && !asked.contains(instance)) {
                Duration pause = instance.breaker().admit();
                if (pause.isZero()) {
                    return Turn.of(instance);
                }
                shortest = shortest == null || pause.compareTo(shortest) < 0 ? pause : shortest;
            }
        }
        return Turn.none(shortest);
    }

    /** A connection to the instance; the request's method, target and headers are set by the caller. */
    Future<HttpClientRequest> connect(Instance instance) {
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(instance.address())
                .setHost(host())
                .setPort(port()));
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : 80;
    }
}
