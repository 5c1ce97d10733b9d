package crm.bench.fault;

import crm.bench.session.Session;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One client of the API, with one connection; to be used by one thread. */
final class Connection {
    private static final String USER = "admin";

    private final HttpClient client = Session.client();
    private final Session session;
    private final String source;

    Connection(Session session, String source) {
        this.session = session;
        this.source = source;
    }

    /** Creates the customer of this number; a repeated call has the same key. */
    Answer create(int number) {
        var body = """
                {"kind": "person", "familyName": "Fault %2$d", "source": "%1$s", "externalIds": {"%1$s": "%2$d"}}""".formatted(source, number);
        return send(session.request(USER, "/v1/customers")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", source + "-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer read(String id) {
        return send(session.request(USER, "/v1/customers/" + id).GET().build());
    }

    /**
     * Makes the next version of a customer.
     *
     * @param change tells it from the customer's other changes
     */
    Answer change(String id, String change) {
        return send(session.request(USER, "/v1/customers/" + id)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .header("Idempotency-Key", id + "-" + change)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"tags\": [\"change-" + change + "\"]}"))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
