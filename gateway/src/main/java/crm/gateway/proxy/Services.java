package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import crm.gateway.routing.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** The way to the services. */
@ApplicationScoped
public class Services {
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Backends backends;
    private final GatewaySettings settings;

    Services(Backends backends, GatewaySettings settings) {
        this.backends = backends;
        this.settings = settings;
    }

    /** Lets the route's service answer; its absence is answered as a problem. */
    public void forward(RoutingContext context, Route.To route) {
        Backend backend = backends.named(route.service());
        var exchange = new Exchange(context, route, backend, settings.proxy());
        if (context.request().headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
        }
        // A proxy for each request costs a few objects and lets the request's state live in plain fields.
        HttpProxy.reverseProxy(OPTIONS, backend.client())
                .addInterceptor(exchange)
                .handle(context.request());
    }
}
