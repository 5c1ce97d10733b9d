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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One service: the instances behind its name, which take turns, and its own pool of connections to each of them. */
final class Backend {
    private final String name;
    private final URI url;
    private final HttpClient client;
    private final Supplier<CircuitBreaker> breakers;
    private final Turns turns = new Turns();
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

    /** Whether there is nobody else to ask. */
    boolean isSingle() {
        return instances.size() == 1;
    }

    /**
     * The service is at these addresses now, at least one. What was known of an instance that stays is kept; a new one counts as
     * away until it was asked whether it is ready, when there are others.
     *
     * @return whether one of them is new.
     */
    boolean found(Collection<InetAddress> addresses) {
        List<Instance> known = instances;
        List<String> hosts = addresses.stream()
                .map(InetAddress::getHostAddress)
                .distinct()
                .sorted()
                .toList();
        instances = hosts.stream()
                .map(host -> knownOrNew(host, known, hosts.size() > 1))
                .toList();
        return !known.containsAll(instances);
    }

    /** Its name stands for nothing any more: whoever has its addresses by now may be another service. */
    void lost() {
        instances = List.of(instance(url.getHost()));
    }

    private Instance knownOrNew(String host, List<Instance> known, boolean away) {
        return known.stream()
                .filter(instance -> instance.address().host().equals(host))
                .findFirst()
                .orElseGet(() -> {
                    Instance created = instance(host);
                    created.setAway(away);
                    return created;
                });
    }

    private Instance instance(String host) {
        return new Instance(SocketAddress.inetSocketAddress(port(), host), breakers.get());
    }

    /** Whose turn it is next. Who is away is asked only when nobody else can be. */
    Turn turn(Collection<Instance> asked) {
        return turns.next(instances, asked);
    }

    /** A connection to the instance; the request's method, target and headers are set by the caller. */
    Future<HttpClientRequest> connect(Instance instance) {
        return client.request(to(instance));
    }

    /**
     * Asks an instance for a resource of its own, past its circuit breaker.
     *
     * @return fails when the whole answer is not there in {@code limit}; nothing of the request is left then.
     */
    Future<Backends.Answer> get(Instance instance, String path, Duration limit) {
        Future<HttpClientRequest> connected =
                client.request(to(instance).setURI(path).setConnectTimeout(limit.toMillis()));
        return connected
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> new Backends.Answer(response.statusCode(), body)))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> connected.onSuccess(HttpClientRequest::reset));
    }

    private RequestOptions to(Instance instance) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(instance.address())
                .setHost(host())
                .setPort(port());
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : 80;
    }
}
