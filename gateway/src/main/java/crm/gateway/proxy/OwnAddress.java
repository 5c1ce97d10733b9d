package crm.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * The address under which a client called the gateway.
 *
 * @param scheme {@code http} or {@code https}.
 * @param authority host and port as the client wrote them.
 * @param path path of the request, against which relative references are resolved.
 */
record OwnAddress(String scheme, String authority, String path) {
    static OwnAddress of(HttpServerRequest request) {
        var authority = request.authority();
        return new OwnAddress(request.scheme(), authority == null ? "" : authority.toString(), request.path());
    }

    String host() {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    String port() {
        int colon = authority.lastIndexOf(':');
        if (colon > authority.lastIndexOf(']')) {
            return authority.substring(colon + 1);
        }
        return scheme.equals("https") ? "443" : "80";
    }

    /** The reference as the client may use it: at the gateway, unless it leads somewhere else altogether. */
    String localised(String reference, String backend) {
        try {
            URI target = URI.create(reference);
            if (target.getRawAuthority() == null) {
                return authority.isEmpty()
                        ? reference
                        : URI.create(origin() + path).resolve(target).toString();
            }
            return isBehind(target, backend) ? origin() + pathOf(target) : reference;
        } catch (IllegalArgumentException e) {
            return replaced(reference, backend);
        }
    }

    /** Replaces the service's address wherever it stands in {@code text}. */
    String replaced(String text, String backend) {
        return text.replace(backend, origin());
    }

    private String origin() {
        return authority.isEmpty() ? "" : scheme + "://" + authority;
    }

    private static boolean isBehind(URI target, String backend) {
        return target.getRawAuthority().equalsIgnoreCase(URI.create(backend).getRawAuthority());
    }

    private static String pathOf(URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        return target.getRawPath() + query + fragment;
    }
}
