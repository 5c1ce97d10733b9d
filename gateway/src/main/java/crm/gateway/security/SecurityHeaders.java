package crm.gateway.security;

import io.vertx.ext.web.RoutingContext;

/** Headers that every answer carries, whoever made it. */
public final class SecurityHeaders {
    private SecurityHeaders() {}

    /** Sets them and goes on. */
    public static void handle(RoutingContext context) {
        context.response()
                .headers()
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Frame-Options", "DENY");
        context.next();
    }
}
