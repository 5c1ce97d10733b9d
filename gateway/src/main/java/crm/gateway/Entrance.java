package crm.gateway;

import crm.gateway.compression.Compression;
import crm.gateway.docs.DocsPages;
import crm.gateway.health.HealthPage;
import crm.gateway.problem.Problems;
import crm.gateway.proxy.Door;
import crm.gateway.routing.RawPath;
import crm.gateway.routing.UnreadablePath;
import crm.gateway.security.Cors;
import crm.gateway.security.SecurityHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lays out what the gateway answers: the API, its documentation, its health, and 404 for everything else. */
@ApplicationScoped
public class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);
    /** Before Quarkus' own handlers. */
    private static final int FIRST = -10_000;

    private final Cors cors;
    private final Door door;
    private final DocsPages docs;
    private final HealthPage health;

    Entrance(Cors cors, Door door, DocsPages docs, HealthPage health) {
        this.cors = cors;
        this.door = door;
        this.docs = docs;
        this.health = health;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(SecurityHeaders::handle).failureHandler(Entrance::failed);
        router.route().order(FIRST + 1).handler(Compression::handle);
        router.route().order(FIRST + 2).handler(Entrance::refuseUnreadablePath);
        router.route().order(FIRST + 3).handler(cors::handle);
        router.route().handler(door::handle).failureHandler(Entrance::failed);
        router.get("/health").handler(health::handle);
        docs.register(router);
        router.route().last().handler(context -> Problems.send(context, Problems.unknownPath()));
    }

    private static void refuseUnreadablePath(RoutingContext context) {
        try {
            RawPath.parse(context.request().path());
            context.next();
        } catch (UnreadablePath e) {
            Problems.send(context, Problems.unreadablePath(e.getMessage()));
        }
    }

    private static void failed(RoutingContext context) {
        LOG.error("A request failed in the gateway", context.failure());
        Problems.send(context, Problems.unexpected());
    }
}
