package crm.customer;

import static crm.customer.Relation.rows;
import static crm.customer.Relation.update;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about customers' consents, purchases, stages and contacts is answered by indexes, on tables too large to read whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationIndexesTest {

    private static final String CUSTOMER = "'01981f3a-5c00-7000-8000-0000000000ff'";
    /** Somebody with many contacts. */
    private static final String FRIEND = "'01981f3a-5c00-7000-8000-0000000000fe'";

    private final String source = "s-" + UUID.randomUUID();

    @BeforeAll
    void fillTheTables() {
        update(
                "insert into customer (id, version, kind, display_name, display_name_given, emails, phones, addresses, tags,"
                        + " attributes, external_ids, source, created_at, updated_at, email_addresses, phone_numbers, search_words)"
                        + " select id, 1, 'person', 'Name', true, '[]', '[]', '[]', '{}', '{}', '{}', '" + source
                        + "', now(), now(), '{}', '{}', '{}' from (select gen_random_uuid() from generate_series(1, 10000)"
                        + " union all select " + FRIEND + "::uuid) as made (id)");
        var each = " from customer, generate_series(1, 4) as i where source = '" + source + "'";
        update(
                "insert into touchpoint (id, kind, reference, version, customer_id, ticket_id, occurred_at, title, details)"
                        + " select gen_random_uuid(), 'mail-sent', gen_random_uuid(), 1, id, gen_random_uuid(), now() - i * interval '1 day', 'M', '{}'"
                        + each);
        update("insert into touchpoint (id, kind, reference, version, customer_id, occurred_at, title, details)"
                + " select gen_random_uuid(), 'mail-sent', gen_random_uuid(), 1, " + FRIEND
                + ", now() - i * interval '1 minute', 'M', '{}' from generate_series(1, 20000) as i");
        update("insert into lifecycle_interval (id, customer_id, stage, since, reason)"
                + " select gen_random_uuid(), id, 'new', now() - i * interval '1 day', 'r'" + each);
        update(
                "insert into consent_entry (id, customer_id, channel, purpose, state, at, current, recorded_by, recorded_at)"
                        + " select gen_random_uuid(), id, 'email', 'p' || i, 'granted', now() - i * interval '1 day', true, 'me', now()"
                        + each);
        update(
                "insert into customer_purchase (id, kind, version, customer_id, order_id, at, amount, currency, cancelled, counts)"
                        + " select gen_random_uuid(), 'order', 1, id, gen_random_uuid(), now() - i * interval '1 day', 1, 'EUR', false, true"
                        + each);
        update("insert into purchase_total select customer_id, currency, count(*), sum(amount), min(at), max(at)"
                + " from customer_purchase where currency = 'EUR' and customer_id in (select id from customer where source = '"
                + source + "') group by 1, 2");
        update(
                "insert into customer_lifecycle (customer_id, version, due_at, rule, told_version, told_stage, told_since, told_reason, told_at)"
                        + " select id, 1, now() + random() * interval '100 days', 'a', 2, 'new', now(), 'r', now() from customer where source = '"
                        + source + "'");
        update("analyze");
    }

    @AfterAll
    void emptyTheTables() {
        update("delete from customer where source = '" + source + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " and (occurred_at, id) < (now() - interval '7 days', " + CUSTOMER + ")"})
    void aPageOfALongTimelineIsReadWithoutTheRest(String after) {
        var plan = String.join(
                "\n",
                rows("explain select * from timeline_entry where customer_id = " + FRIEND + after
                        + " order by occurred_at desc, id desc limit 51"));

        assertTrue(plan.contains("Merge Append") && plan.contains("Backward using touchpoint_timeline"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from timeline_entry where customer_id = " + CUSTOMER
                        + " order by occurred_at desc, id desc limit 51",
                "select * from timeline_entry where customer_id = " + CUSTOMER + " and (occurred_at, id) < (now(), "
                        + CUSTOMER + ") order by occurred_at desc, id desc limit 51",
                "select * from timeline_entry where customer_id = " + CUSTOMER
                        + " and kind = 'mail-sent' order by occurred_at, id limit 51",
                "select * from consent_entry where customer_id = " + CUSTOMER
                        + " and current order by channel, purpose, id limit 51",
                "select * from consent_entry where customer_id = " + CUSTOMER + " order by at desc, id desc limit 51",
                "select * from consent_entry where customer_id = any(array[" + CUSTOMER
                        + "::uuid]) and proof = any(array['p'])",
                "select customer_id from customer_lifecycle where due_at <= now() order by due_at limit 500",
                "select customer_id from customer_lifecycle where rule < 'a' or rule > 'a' limit 500",
                "select count(*) from customer_purchase p where p.customer_id = " + CUSTOMER
                        + " and p.counts and p.at >= now() - interval '30 days'",
                "select sum(t.purchases) from purchase_total t where t.customer_id = " + CUSTOMER,
                "select sum(amount) from customer_purchase where order_id = " + CUSTOMER,
                "update touchpoint set customer_id = " + CUSTOMER + " where ticket_id = " + CUSTOMER,
            })
    void isAnsweredByAnIndex(String query) {
        var plan = String.join("\n", rows("explain " + query));

        assertTrue(plan.contains("Index"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }
}
