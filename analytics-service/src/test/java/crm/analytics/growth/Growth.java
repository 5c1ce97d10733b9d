package crm.analytics.growth;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.EventDriver;
import crm.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Customers of one source, moved by events and seen through the report. */
final class Growth {

    static final String PATH = "/v1/reports/customer-growth";
    static final String TOPIC = "crm.customer";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String source = "s-" + UUID.randomUUID();

    String source() {
        return source;
    }

    /** An event about a customer of this source; the removal has no source. */
    EventDriver event(String type, UUID customer, long version) {
        var event = EventDriver.event(type).with("/customerId", customer).with("/version", version);
        return type.startsWith("customer.removed") ? event : event.with("/source", source);
    }

    EventDriver registered(UUID customer, String at, String country) {
        return event("customer.registered.v1", customer, 1)
                .with("/createdAt", at)
                .with("/occurredAt", at)
                .with("/country", country);
    }

    EventDriver changed(UUID customer, long version, String createdAt, String country) {
        return event("customer.changed.v1", customer, version)
                .with("/createdAt", createdAt)
                .with("/country", country);
    }

    EventDriver removed(UUID customer, long version, String at) {
        return event("customer.removed.v1", customer, version).with("/occurredAt", at);
    }

    /** A customer who is there, told again. */
    EventDriver restated(UUID customer, long version, String createdAt, String country) {
        return event("customer.restated.v1", customer, version)
                .with("/createdAt", createdAt)
                .with("/country", country)
                .without("removedAt");
    }

    /** A customer who was removed, told again. */
    EventDriver restatedAsRemoved(UUID customer, long version, String createdAt, String removedAt) {
        return event("customer.restated.v1", customer, version)
                .with("/createdAt", createdAt)
                .with("/removedAt", removedAt)
                .with("/occurredAt", removedAt);
    }

    /** The report of this source as soon as it is as expected. */
    JsonPath eventually(String parameters, Predicate<JsonPath> expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var report = report(parameters);
        while (!expected.test(report)) {
            if (System.nanoTime() > deadline) {
                return fail("not within a minute: " + report.prettify());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            report = report(parameters);
        }
        return report;
    }

    JsonPath report(String parameters) {
        return get(parameters + "&source=" + source)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response get(String parameters) {
        return given().auth()
                .oauth2(TestTokens.withScopes("reports:read"))
                .urlEncodingEnabled(false)
                .get(PATH + "?" + parameters);
    }
}
