package crm.gateway.docs;

import crm.gateway.GatewaySettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Serves the contract, the page that tries it out, and the page of problems. */
@ApplicationScoped
public class DocsPages {
    private final ServedContract contract;
    private final Map<String, Page> files;
    private final String policy;

    DocsPages(ServedContract contract, GatewaySettings settings) throws IOException {
        this.contract = contract;
        this.files = SwaggerFiles.read();
        this.policy = policy(settings.issuer());
    }

    /** Adds the routes. */
    public void register(Router router) {
        router.get("/openapi").handler(this::negotiated);
        router.get("/openapi.json").handler(context -> contract.json().send(context));
        router.get("/openapi.yaml").handler(context -> contract.yaml().send(context));
        router.get("/docs/problems").handler(context -> page(context, "problems"));
        router.get("/docs").handler(context -> page(context, "index.html"));
        router.get("/docs/:file").handler(context -> page(context, context.pathParam("file")));
    }

    private void negotiated(RoutingContext context) {
        String format = context.request().getParam("format");
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean yaml = format != null ? format.equals("yaml") : accept != null && prefersYaml(accept);
        context.response().headers().add(HttpHeaders.VARY, "Accept");
        (yaml ? contract.yaml() : contract.json()).send(context);
    }

    private static boolean prefersYaml(String accept) {
        String wanted = accept.toLowerCase(Locale.ROOT);
        int json = wanted.indexOf("json");
        int yaml = wanted.indexOf("yaml");
        return yaml >= 0 && (json < 0 || yaml < json);
    }

    private void page(RoutingContext context, String name) {
        Page page = files.get(name);
        if (page == null) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", policy);
        page.send(context);
    }

    /** The page loads from here only and talks to the gateway and, for tokens, to the identity provider. */
    private static String policy(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self' " + issuer.getScheme() + "://" + issuer.getRawAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
