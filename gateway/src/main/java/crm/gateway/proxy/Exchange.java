package crm.gateway.proxy;

import crm.gateway.GatewaySettings;
import crm.gateway.problem.Problem;
import crm.gateway.problem.Problems;
import crm.gateway.problem.UnreadBody;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One request on its way to a service and back. Lives on the request's event loop. */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext routing;
    private final Backend backend;
    private final GatewaySettings.Proxy settings;
    private final FirstByteLimit firstByte;
    private CountedBody body;
    private HttpClientRequest upstream;
    private boolean clientGone;

    Exchange(RoutingContext routing, Backend backend, GatewaySettings.Proxy settings) {
        this.routing = routing;
        this.backend = backend;
        this.settings = settings;
        this.firstByte = new FirstByteLimit(routing.vertx(), settings.firstByte(), this::cancel);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        Duration wait = backend.breaker().admit();
        if (!wait.isZero()) {
            return Future.succeededFuture(refused(context.request(), new ServiceClosed(wait)));
        }
        prepare(context.request());
        return context.sendRequest()
                .andThen(outcome -> report(outcome.failed()))
                .recover(failure -> {
                    LOG.debugf(failure, "No answer from %s", backend.name());
                    return Future.succeededFuture(refused(context.request(), failure));
                });
    }

    private void prepare(ProxyRequest request) {
        routing.addEndHandler(ended -> clientEnded(ended.failed()));
        Heads.outbound(request.headers(), routing.request());
        body = new CountedBody(request.getBody().stream(), settings.maxBody().asLongValue(), firstByte);
        request.setBody(Body.body(body, request.getBody().length()));
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return backend.connect().onSuccess(connected -> {
            upstream = connected;
            if (clientGone) {
                cancel();
            }
        });
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

    private void report(boolean failed) {
        firstByte.over();
        if (failed) {
            // A client's leaving ends the exchange before we hear that it was the client: see in the next turn.
            routing.vertx().runOnContext(nextTurn -> reportFailure());
        } else {
            backend.breaker().succeeded();
        }
    }

    private void reportFailure() {
        if (clientGone || routing.response().closed() || body.isTooLarge()) {
            backend.breaker().abandoned();
        } else {
            backend.breaker().failed();
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
