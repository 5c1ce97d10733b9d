package crm.customer.republication;

import static crm.customer.republication.RepublicationApi.PATH;
import static crm.customer.republication.RepublicationApi.created;
import static crm.customer.republication.RepublicationApi.ended;
import static crm.customer.republication.RepublicationApi.eventually;
import static crm.customer.republication.RepublicationApi.job;
import static crm.customer.republication.RepublicationApi.operator;
import static crm.customer.republication.RepublicationApi.ordered;
import static crm.customer.republication.RepublicationApi.removed;
import static crm.customer.republication.RepublicationApi.state;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import crm.testkit.RealServers;
import crm.testkit.SentEvents;
import crm.testkit.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Republications that cannot go on, do not need to, or were begun by somebody who is gone. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RepublicationInterruptedTest {

    /** What the relay holds while it sends a batch. */
    private static final String RELAY_LOCK = "select pg_advisory_lock(x'6f7574626f78'::bigint)";

    private static final String WAITING = """
            with waiting as (
                insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, occurred_at, restated)
                select uuidv7(), 'customer', uuidv7(), 'customer.nothing.v1', '{}', 1, now(), true
                from generate_series(1, 1000)
                returning seq)
            insert into outbox_unsent (seq) select seq from waiting""";

    private final String source = "s-" + UUID.randomUUID();

    @Test
    void waitsUntilTheRelayHasSentEnough() throws Exception {
        var customer = created(source);
        var relay = stopped();
        Tables.update(WAITING);
        var id = ordered();
        try {
            eventually("it has been put off often", () -> versionOf(id) > 15);
            job(id).body("state", equalTo("running")).body("done", equalTo(0));
            assertEquals(List.of(), restatedRowsOf(customer));
        } finally {
            relay.close();
        }

        ended(id).body("state", equalTo("succeeded"));
    }

    @Test
    void isCancelledWhileItWaits() throws Exception {
        var customer = created(source);
        var relay = stopped();
        Tables.update(WAITING);
        var id = ordered();
        try {
            eventually("it has begun", () -> state(id).equals("running"));

            operator().post(PATH + "/" + id + ":cancel").then().statusCode(200);

            ended(id).body("state", equalTo("cancelled"));
            assertEquals(List.of(), restatedRowsOf(customer));
        } finally {
            relay.close();
        }
    }

    @Test
    void goesOnWhereAnInstanceStoppedThatDied() {
        var topic = SentEvents.fromNowOn("crm.customer");
        var customers = Stream.generate(() -> created(source)).limit(4).toList();
        var job = leftBehind(customers.get(1), customers.get(3));
        var later = created(source);

        ended(job.toString()).body("state", equalTo("succeeded")).body("done", equalTo(total(job)));

        try (topic) {
            eventually("the others are told", () -> told(topic).containsAll(customers.subList(2, 4)));
            assertEquals(customers.subList(2, 4), told(topic));
            assertEquals(List.of(), restatedRowsOf(later));
        }
    }

    @Test
    void knowsThoseWhoWereRemovedBeforeItTookNote() throws SQLException, IOException {
        var id = created(source);
        removed(id);

        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("delete from removed_customer");
            statement.executeUpdate(backfill());
            var known = Tables.rows(
                    connection,
                    "select concat_ws(' ', version, kind, source, country, created_at < removed_at) from removed_customer"
                            + " where id = '" + id + "'");
            connection.rollback();

            assertEquals(List.of("2 person " + source + " DE t"), known);
        }
    }

    /** The relay sends nothing until this is closed. */
    private static Connection stopped() throws SQLException {
        var connection = TestDatabase.connect();
        connection.createStatement().execute(RELAY_LOCK);
        return connection;
    }

    /** What the database holds of an instance that was killed after it had told the customers up to one. */
    private static UUID leftBehind(String told, String upTo) {
        var id = UUID.randomUUID();
        Tables.update("""
                insert into job (id, kind, state, parameters, total, unchanged, creator_subject, creator_name, created_at,
                    started_at, worker, leased_until, attempts)
                select '%1$s', 'republication', 'running', '{"upTo": "%2$s"}',
                    (select count(*) from customer where id <= '%2$s') + (select count(*) from removed_customer where id <= '%2$s')
                        + (select count(distinct customer_id) from consent_entry where current and customer_id <= '%2$s')
                        + (select count(*) from customer_lifecycle where told_version > 1 and customer_id <= '%2$s')
                        + (select coalesce(sum(greatest(1, (member_count + 499) / 500)), 0) from segment where id <= '%2$s'),
                    (select count(*) from customer where id <= '%3$s'),
                    'somebody', 'somebody', now(), now(), gen_random_uuid(), now() + interval '2 seconds', 1
                """.formatted(id, upTo, told));
        Tables.update("insert into republication_position values ('%s', 0, '%s')".formatted(id, told));
        return id;
    }

    private List<String> told(SentEvents topic) {
        return topic.soFar().stream()
                .filter(event -> event.type().equals("customer.restated.v1"))
                .filter(event -> event.payload().path("source").asText().equals(source))
                .map(event -> event.aggregateId().toString())
                .sorted()
                .toList();
    }

    private static List<String> restatedRowsOf(String customer) {
        return Tables.rows("select id::text from outbox where restated and aggregateid = '" + customer + "'");
    }

    private static int total(UUID job) {
        return job(job.toString()).extract().path("total");
    }

    private static int versionOf(String job) {
        return Integer.parseInt(Tables.rows("select version::text from job where id = '" + job + "'")
                .get(0));
    }

    /** The last statement of the migration. */
    private static String backfill() throws IOException {
        try (var migration =
                RepublicationInterruptedTest.class.getResourceAsStream("/db/migration/V105__removed_customer.sql")) {
            var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.lastIndexOf("insert into"));
        }
    }
}
