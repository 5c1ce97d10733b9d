package crm.bench.soak;

import crm.bench.session.Session;
import crm.devstack.layout.StackFailed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** One client with one connection: of ten calls seven read a customer, two read a list, one writes. For one thread. */
final class SoakClient {
    private static final String USER = "admin";
    private static final String CUSTOMERS = "/v1/customers";
    private static final String[] LISTS = {
        "?limit=50",
        "?limit=20&sort=familyName",
        "?limit=20&filter=source==soak",
        "?limit=20&q=endurance",
        "?limit=50&filter=country==DE"
    };

    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final HttpClient client = Session.client();
    private final Session session;
    private final KnownCustomers known;
    private final Tally tally;
    private final Random random;

    SoakClient(Session session, KnownCustomers known, Tally tally, long seed) {
        this.session = session;
        this.known = known;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** One call; whatever keeps it from being made is an error, too. */
    void one() {
        try {
            call();
        } catch (StackFailed e) {
            tally.error(e.getMessage());
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void call() {
        int dice = random.nextInt(20);
        if (known.size() == 0 || dice == 0) {
            create();
        } else if (dice == 1) {
            change();
        } else if (dice < 6) {
            send(session.request(USER, CUSTOMERS + LISTS[random.nextInt(LISTS.length)]), 200);
        } else {
            send(session.request(USER, CUSTOMERS + "/" + known.any(random)), 200);
        }
    }

    void create() {
        var answer = send(
                session.request(USER, CUSTOMERS)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"kind": "person", "givenName": "Endurance", "familyName": "Person %d", "source": "soak",
                                 "addresses": [{"city": "Jena", "country": "DE"}]}""".formatted(random.nextInt(1_000_000)))),
                201);
        if (answer != null) {
            known.add(Session.json(answer).path("id").asText());
        }
    }

    private void change() {
        send(
                session.request(USER, CUSTOMERS + "/" + known.any(random))
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "*")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString("{\"tags\": [\"t" + random.nextInt(100) + "\"]}")),
                200);
    }

    /** The body, or nothing if the answer is another one. */
    private String send(HttpRequest.Builder request, int expected) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == expected) {
                tally.success();
                return answer.body();
            }
            tally.error(answer.request().method() + " answered " + answer.statusCode());
        } catch (IOException e) {
            tally.error(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
