package crm.gateway.shutdown;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Streams of events have no end of their own: when the gateway has to end, it cuts them, and their clients go on where they
 * were at another gateway. That happens at the end of the delay, when nobody is sent here any more, and to those that come after.
 */
@ApplicationScoped
public class OpenStreams {
    /** After the security headers, before the way to the services. */
    private static final int EARLY = -9_000;

    private static final String EVENT_STREAM = "text/event-stream";

    private final Vertx vertx;
    private final Duration delay;
    private final Set<RoutingContext> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    OpenStreams(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay.orElse(Duration.ZERO);
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(EARLY).handler(this::handle);
    }

    void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
        vertx.setTimer(Math.max(1, delay.toMillis()), timer -> cut());
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(headers -> rememberStream(context));
        context.next();
    }

    private void rememberStream(RoutingContext context) {
        var type = context.response().headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(EVENT_STREAM)) {
            streams.add(context);
            context.addEndHandler(end -> streams.remove(context));
            if (ending) {
                // Its head is just being written.
                context.vertx().runOnContext(written -> context.response().reset());
            }
        }
    }

    void cut() {
        ending = true;
        streams.forEach(context -> context.response().reset());
    }
}
