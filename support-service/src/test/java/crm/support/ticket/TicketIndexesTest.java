package crm.support.ticket;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.support.Stored;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter and sort that the list offers is answered by an index, on a table too large to read whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketIndexesTest {

    private static final int ROWS = 20_000;
    private static final String ABSENT = "cast('0001-01-01T00:00:00Z' as timestamp(6) with time zone)";

    @BeforeAll
    void fillTheTable() {
        Stored.execute(
                "insert into ticket (id, version, number, subject, type, priority, queue, channel, status, order_id, assignee,"
                        + " tags, external_ids, external_keys, customer_id, contact_email, customer_key, first_response_due_at,"
                        + " resolution_due_at,"
                        + " first_response_breached, resolution_breached, pauses, opened_at, resolved_at, updated_at)"
                        + " select gen_random_uuid(), 1, 'X-' || i, 'Subject', case when i % 50 = 0 then 'incident' else 'question' end,"
                        + " case when i % 50 = 0 then 'urgent' else 'normal' end, 'general', case when i % 50 = 0 then 'chat' else 'email' end,"
                        + " case when i % 50 = 0 then 'pending' else 'closed' end, gen_random_uuid(), 'agent-' || i % 100,"
                        + " array['tag-' || i % 500], '{}', array['erp/' || i], gen_random_uuid(), 'm' || i || '@example.net',"
                        + " 'shop/' || i,"
                        + " now() - i * interval '1 minute', now() - i * interval '1 minute', i % 50 = 0, i % 50 = 0, '[]',"
                        + " now() - i * interval '1 minute', now() - i * interval '1 minute', now() - i * interval '1 minute'"
                        + " from generate_series(1, " + ROWS + ") as i");
        Stored.execute("analyze ticket");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id = '01981f3a-5c00-7000-8000-000000000001'
            number = 'X-77'
            number like 'X-777%' escape '\\'
            status = 'pending'
            type = 'incident'
            priority = 'urgent'
            channel = 'chat'
            assignee = 'agent-7'
            order_id = '01981f3a-5c00-7000-8000-000000000001'
            customer_id = '01981f3a-5c00-7000-8000-000000000001'
            contact_email = 'm77@example.net'
            customer_external_id = '77'
            tags @> array['tag-77']::varchar[]
            external_keys @> array['erp/77']::varchar[]
            first_response_breached = true
            resolution_breached = true
            first_response_due_at < now() - interval '19000 minutes'
            resolution_due_at < now() - interval '19000 minutes'
            resolved_at < now() - interval '19000 minutes'
            opened_at < now() - interval '19000 minutes'
            updated_at < now() - interval '19000 minutes'
            """)
    void aFilterReadsAnIndex(String condition) {
        assertIndexed("select * from ticket where " + condition + " order by opened_at desc, id desc limit 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened_at",
                "updated_at",
                "coalesce(resolved_at, " + ABSENT + ")",
                "coalesce(first_response_due_at, " + ABSENT + ")",
                "coalesce(resolution_due_at, " + ABSENT + ")",
            })
    void aSortReadsAnIndexFromWhereThePageStarts(String key) {
        assertIndexed("select * from ticket order by " + key + ", id limit 51");
        assertIndexed("select * from ticket where (" + key
                + ", id) < (now(), '01981f3a-5c00-7000-8000-000000000001') order by " + key
                + " desc, id desc limit 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from ticket where next_breach_at < now() order by next_breach_at limit 50",
                "select * from ticket where customer_id is null and (contact_email in ('m77@example.net') or customer_key in ('shop/77'))"
                        + " order by id limit 100 for no key update",
                "select * from ticket where customer_id = '01981f3a-5c00-7000-8000-000000000001' order by id limit 100 for no key update",
            })
    void whatBackgroundWorkLooksForIsIndexed(String query) {
        assertIndexed(query);
    }

    private static void assertIndexed(String query) {
        var plan = String.join("\n", Stored.rows("explain " + query));
        assertTrue(plan.contains("Index") && !plan.contains("Seq Scan"), query + "\n" + plan);
    }
}
