package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import crm.gateway.limits.Allowance;
import crm.gateway.limits.ClientLimits;
import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import crm.gateway.routing.RawPath;
import crm.gateway.routing.Route;
import crm.gateway.routing.RouteTable;
import crm.gateway.security.Caller;
import crm.gateway.security.Callers;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Every request to {@code /v1} comes through here: route, limit, token, limit of the client, service. */
@ApplicationScoped
public class Door {
    private final RouteTable routes;
    private final ClientLimits limits;
    private final Callers callers;
    private final Services services;
    private final RequestSize size;

    Door(RouteTable routes, ClientLimits limits, Callers callers, Services services, GatewaySettings settings) {
        this.routes = routes;
        this.limits = limits;
        this.callers = callers;
        this.services = services;
        this.size = new RequestSize(settings.proxy());
    }

    /** Answers or passes on. */
    public void handle(RoutingContext context) {
        if (!isApi(context.request().path())) {
            context.next();
            return;
        }
        context.request().pause();
        Problem tooMuch = size.problem(context.request());
        if (tooMuch != null) {
            refuse(context, tooMuch);
            return;
        }
        Route route = routes.find(
                context.request().method().name(),
                RawPath.parse(context.request().path()));
        if (route instanceof Route.To to && to.open()) {
            forwardToAll(context, to);
        } else if (route instanceof Route.To to) {
            identify(context, to);
        } else if (route instanceof Route.OtherMethods other) {
            otherMethod(context, other);
        } else {
            refuse(context, Problems.unknownPath());
        }
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/");
    }

    private void otherMethod(RoutingContext context, Route.OtherMethods other) {
        context.response().putHeader("Allow", String.join(", ", other.allowed()));
        String method = context.request().method().name();
        if (method.equals("OPTIONS")) {
            if (granted(context, limits.address(address(context)))) {
                context.response().setStatusCode(204).end();
            }
        } else {
            refuse(context, Problems.methodNotAllowed(method));
        }
    }

    /** What the contract leaves open to everybody counts for the address, as everything that nobody vouches for. */
    private void forwardToAll(RoutingContext context, Route.To route) {
        if (granted(context, limits.address(address(context)))) {
            services.forward(context, route);
        }
    }

    private void identify(RoutingContext context, Route.To route) {
        if (!Callers.hasToken(context)) {
            refuse(context, Problems.unauthenticated(false));
            return;
        }
        callers.identify(context)
                .onSuccess(caller -> {
                    if (caller instanceof Caller.Refused refused) {
                        refuse(context, refused.problem());
                    } else if (caller instanceof Caller.Known known && granted(context, limits.client(known.key()))) {
                        services.forward(context, route);
                    }
                })
                .onFailure(context::fail);
    }

    /** Refusals cost the address, so that guessing tokens or paths has an end. */
    private void refuse(RoutingContext context, Problem problem) {
        if (granted(context, limits.address(address(context)))) {
            Problems.send(context, problem);
        }
    }

    private static boolean granted(RoutingContext context, Allowance allowance) {
        allowance.writeTo(context.response().headers());
        if (!allowance.granted()) {
            Problems.send(context, Problems.tooManyRequests(allowance.delay()));
        }
        return allowance.granted();
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
