package crm.devstack.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody who follows the links in a mail, without a token. Redirects are not followed. */
public final class Browser {
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/138.0.0.0 Safari/537.36";

    /** Opens a link; its answer. */
    public HttpResponse<String> open(String link) {
        return Http.send(request(link).build());
    }

    /** Sends a form. @param form encoded already */
    public HttpResponse<String> submit(String link, String form) {
        return Http.send(request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static HttpRequest.Builder request(String link) {
        return HttpRequest.newBuilder(URI.create(link)).header("User-Agent", PERSON);
    }
}
