package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import crm.gateway.problem.UnreadBody;
import crm.gateway.routing.Route;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and back. When an instance fails it, another is asked if the request may be made again.
 * Lives on the request's event loop.
 */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final long RESET_KNOWN_MILLIS = 20;

    private final RoutingContext routing;
    private final Route.To route;
    private final Backend backend;
    private final GatewaySettings.Proxy settings;
    private final FirstByteLimit firstByte;
    private final List<Instance> asked = new ArrayList<>(2);
    private RequestBody body;
    private Instance instance;
    private HttpClientRequest upstream;
    private int timesSent;
    private boolean clientGone;

    Exchange(RoutingContext routing, Route.To route, Backend backend, GatewaySettings.Proxy settings) {
        this.routing = routing;
        this.route = route;
        this.backend = backend;
        this.settings = settings;
        this.firstByte = new FirstByteLimit(routing.vertx(), settings.firstByte(), this::cancel);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        Turn turn = backend.turn(asked);
        if (turn.isNobodys()) {
            return Future.succeededFuture(refused(context.request(), new ServiceClosed(turn.pause())));
        }
        routing.addEndHandler(ended -> clientEnded(ended.failed()));
        body = new RequestBody(
                context.request().getBody().stream(),
                settings.maxBody().asLongValue(),
                backend.isSingle() ? 0 : settings.keptBody().asLongValue(),
                firstByte);
        return ask(turn.instance(), context.request());
    }

    private Future<ProxyResponse> ask(Instance next, ProxyRequest request) {
        instance = next;
        asked.add(next);
        upstream = null;
        Heads.outbound(request.headers(), routing.request());
        request.setBody(Body.body(body.fromTheBeginning(), request.getBody().length()));
        return backend.connect(next)
                .compose(connected -> send(request, connected))
                .compose(this::answered, failure -> failed(request, failure));
    }

    private Future<ProxyResponse> send(ProxyRequest request, HttpClientRequest connected) {
        upstream = connected;
        timesSent++;
        if (clientGone) {
            cancel();
        }
        return request.send(connected);
    }

    private Future<ProxyResponse> answered(ProxyResponse answer) {
        firstByte.over();
        body.forget();
        instance.breaker().succeeded();
        return Future.succeededFuture(answer);
    }

    /** A client's leaving ends the exchange before we hear that it was the client: see in the next turn. */
    private Future<ProxyResponse> failed(ProxyRequest request, Throwable failure) {
        firstByte.stop();
        Promise<ProxyResponse> outcome = Promise.promise();
        Handler<Object> decide = later -> elsewhereOrRefused(request, failure).onComplete(outcome);
        if (failure instanceof StreamResetException) {
            // Reset by us: a connection that the client has reset is known to be closed some turns later.
            routing.vertx().setTimer(RESET_KNOWN_MILLIS, decide::handle);
        } else {
            routing.vertx().runOnContext(decide::handle);
        }
        return outcome.future();
    }

    private Future<ProxyResponse> elsewhereOrRefused(ProxyRequest request, Throwable failure) {
        LOG.debugf(failure, "No answer from %s at %s", backend.name(), instance.address());
        if (clientGone || routing.response().closed() || body.isTooLarge()) {
            instance.breaker().abandoned();
        } else {
            instance.breaker().failed();
            backend.doubt();
            Turn turn = mayAskAnother() ? backend.turn(asked) : Turn.none(null);
            if (!turn.isNobodys()) {
                return ask(turn.instance(), again());
            }
        }
        firstByte.over();
        return Future.succeededFuture(refused(request, failure));
    }

    /**
     * What this instance was not sent can be sent to anybody. Else the request must be one that may be made twice, was made once only,
     * and all of it is at hand.
     */
    private boolean mayAskAnother() {
        return upstream == null
                || timesSent == 1 && body.isKept() && !firstByte.isLate() && Repeatable.is(routing.request(), route);
    }

    /** Another one for the same request: what is still going on about the last one cannot disturb it. */
    private ProxyRequest again() {
        return ProxyRequest.reverseProxy(routing.request());
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var own = OwnAddress.of(routing.request());
        Heads.inbound(context.response().headers(), routing.response().headers(), own, backend.origin());
        withoutBody(context.response());
        return context.sendResponse();
    }

    /** An empty stream would be announced as chunks, which 204 and 304 must not have. */
    private static void withoutBody(ProxyResponse response) {
        boolean bodiless = response.getStatusCode() == 204 || response.getStatusCode() == 304;
        if (bodiless && response.getBody() != null && response.getBody().length() < 0) {
            response.getBody().stream().resume();
            response.setBody(null);
        }
    }

    private void clientEnded(boolean failed) {
        firstByte.over();
        if (failed) {
            clientGone = true;
            cancel();
        } else if (!body.isComplete()) {
            // The service answered without reading everything: nobody wants the rest.
            cancel();
            UnreadBody.discard(routing);
        }
    }

    private void cancel() {
        if (upstream != null) {
            upstream.reset();
        }
    }

    private ProxyResponse refused(ProxyRequest request, Throwable failure) {
        Problem problem = problem(failure);
        ProxyResponse response = request.release().response().setStatusCode(problem.status());
        Problems.head(problem, response.headers());
        UnreadBody.discard(routing);
        return response.setBody(Body.body(Problems.body(problem)));
    }

    private Problem problem(Throwable failure) {
        if (failure instanceof ServiceClosed closed) {
            return Problems.serviceUnavailable(backend.name(), closed.pause());
        }
        if (body.isTooLarge()) {
            return Problems.bodyTooLarge(settings.maxBody().asLongValue());
        }
        if (firstByte.isLate()) {
            return Problems.noAnswerInTime(backend.name(), settings.firstByte());
        }
        return upstream == null
                ? Problems.serviceUnavailable(backend.name(), settings.breakerPause())
                : Problems.badAnswer(backend.name());
    }
}
