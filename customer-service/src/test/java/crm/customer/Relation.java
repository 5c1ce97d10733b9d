package crm.customer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import crm.testkit.EventDriver;
import crm.testkit.TestDatabase;
import crm.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Customers, what the other services tell of them, and what is known of them then. */
public final class Relation {

    public static final String SALES = "crm.sales";
    public static final String MARKETING = "crm.marketing";
    public static final String SUPPORT = "crm.support";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Relation() {}

    /** Somebody with every right on customers and what belongs to them. */
    public static RequestSpecification caller() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.withScopes(
                        "customers:read",
                        "customers:write",
                        "customers:delete",
                        "consents:read",
                        "consents:write",
                        "segments:read",
                        "segments:write"))
                .contentType("application/json");
    }

    /** A person of whom everything is known that the other services are told. */
    public static String customer() {
        return customer("s-" + UUID.randomUUID());
    }

    /** As {@link #customer()}, from a source. */
    public static String customer(String source) {
        return caller().body("""
                        {"kind": "person", "givenName": "Mei", "familyName": "Lin", "language": "de", "source": "%s",
                         "timeZone": "Europe/Berlin", "emails": [{"address": "mei@example.com"}],
                         "addresses": [{"country": "DE", "city": "Bonn"}], "externalIds": {"shop": "%s"}}""".formatted(source, UUID.randomUUID()))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static JsonPath read(String path) {
        return caller().get(path).then().statusCode(200).extract().jsonPath();
    }

    public static long version(String customer) {
        return read("/v1/customers/" + customer).getLong("version");
    }

    public static void remove(String customer) {
        caller().header("If-Match", "*")
                .delete("/v1/customers/" + customer)
                .then()
                .statusCode(204);
    }

    /** Records a consent on the customer as it is now. */
    public static Response consent(String customer, String channel, String purpose, String body) {
        return caller().header("If-Match", "\"" + version(customer) + "\"")
                .body(body)
                .put("/v1/customers/" + customer + "/consents/" + channel + "/" + purpose);
    }

    /** An order of a customer. */
    public static EventDriver order(UUID order, long version, String customer, String orderedAt, String net) {
        return EventDriver.event("sales.order-placed.v1")
                .with("/order/orderId", order)
                .with("/order/version", version)
                .with("/order/customerId", customer)
                .with("/order/orderedAt", orderedAt)
                .with("/order/net", net);
    }

    /** Has a customer buy something. */
    public static UUID bought(String customer, String orderedAt, String net) {
        var order = UUID.randomUUID();
        order(order, 1, customer, orderedAt, net).sendTo(SALES);
        return order;
    }

    public static <T> T eventually(String what, Supplier<T> look, Predicate<T> expected) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = look.get();
        while (!expected.test(seen)) {
            if (System.nanoTime() > deadline) {
                return fail("not within a minute: " + what + " instead of " + shown(seen));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = look.get();
        }
        return seen;
    }

    /** The stage of a customer, as soon as it is that one. */
    public static JsonPath eventuallyStage(String customer, String stage) {
        return eventually(
                "the stage is " + stage,
                () -> read("/v1/customers/" + customer + "/lifecycle"),
                lifecycle -> lifecycle.getString("stage").equals(stage));
    }

    /** The kinds of the timeline's entries, the latest first, as soon as there are so many. */
    public static JsonPath eventuallyTimeline(String customer, int entries) {
        return eventually(
                entries + " entries",
                () -> read("/v1/customers/" + customer + "/timeline"),
                timeline -> timeline.getList("items").size() == entries);
    }

    /** The first column of a query's rows. */
    public static List<String> rows(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows beside the service. */
    public static int update(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object shown(Object seen) {
        return seen instanceof JsonPath json ? json.prettify() : seen;
    }
}
