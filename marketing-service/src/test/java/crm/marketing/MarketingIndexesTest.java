package crm.marketing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.marketing.testing.QuickDelivery;
import crm.testkit.RealMail;
import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter and sort that the lists offer is answered by an index, on tables too large to read whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(RealMail.class)
@WithTestResource(QuickDelivery.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketingIndexesTest {

    private static final int ROWS = 20_000;
    private static final String TEMPLATE = "'00000000-0000-7000-8000-00000000aaaa'";

    @Inject
    DataSource database;

    @BeforeAll
    void fillTheTables() throws SQLException {
        execute(
                "insert into mail_template (id, version, name, language, subject, text, variable_names, variable_values,"
                        + " created_at, updated_at) select case when i = 1 then " + TEMPLATE
                        + "::uuid else gen_random_uuid() end,"
                        + " 1, 'Name ' || i, 'x-' || i % 300, 's', 'ix', '{}', '{}', now() - i * interval '1 minute',"
                        + " now() - i * interval '1 minute' from generate_series(1, " + ROWS + ") as i");
        execute("insert into campaign (id, version, name, channel, purpose, segment_id, template_id, from_address,"
                + " attribution_days, value_names, value_values, status, started_at, created_at, updated_at)"
                + " select md5('g' || i)::uuid, 1, 'Name ' || i, 'email', 'ix', md5((i % 500)::text)::uuid, " + TEMPLATE
                + ", 'ix@example.com', 30, '{}', '{}', case when i % 50 = 0 then 'cancelled' else 'completed' end,"
                + " now() - i * interval '1 minute', now() - i * interval '1 minute', now() - i * interval '1 minute'"
                + " from generate_series(1, " + ROWS + ") as i");
        execute(
                "insert into campaign_message (campaign_id, customer_id, address, state, due_at, created_at, updated_at)"
                        + " select md5('g' || (1 + i % 2))::uuid, md5(i::text)::uuid, 'c' || i || '@example.com',"
                        + " case when i % 50 < 2 then 'failed' else 'sent' end, now(), now() - i * interval '1 minute',"
                        + " now() - i * interval '1 minute' from generate_series(1, " + ROWS + ") as i");
        execute("insert into touch (message_id, campaign_id, customer_id, kind, at, machine)"
                + " select id, campaign_id, customer_id, 'open', now(), true from campaign_message"
                + " where campaign_id in (md5('g1')::uuid, md5('g2')::uuid)");
        execute("insert into unsubscription (message_id, version, customer_id, at)"
                + " select id, 1, customer_id, now() from campaign_message"
                + " where campaign_id in (md5('g1')::uuid, md5('g2')::uuid)");
        execute("insert into marketing_cost (id, campaign_id, channel, amount, currency, incurred_on, created_at)"
                + " select gen_random_uuid(), md5('g' || (1 + i % 500))::uuid, 'ix-' || i % 300, 1, chr(65 + i % 26) || 'XX',"
                + " date '2020-01-01' + i % 2000, now() - i * interval '1 minute' from generate_series(1, " + ROWS
                + ") as i");
        execute("insert into customer_ref (id, version, display_name, email) select md5(i::text)::uuid, 1, 'ix',"
                + " 'c' || i || '@ix.example.com' from generate_series(1, " + ROWS + ") as i");
        execute(
                "analyze mail_template, campaign, campaign_message, marketing_cost, customer_ref, touch, unsubscription");
    }

    @AfterAll
    void emptyThem() throws SQLException {
        execute("delete from customer_ref where display_name = 'ix'");
        execute("delete from marketing_cost where channel like 'ix-%'");
        execute("delete from campaign_message where campaign_id in (select id from campaign where purpose = 'ix')");
        execute("delete from campaign where purpose = 'ix'");
        execute("delete from mail_template where text = 'ix'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail_template  | id = '01981f3a-5c00-7000-8000-000000000001'
            mail_template  | name = 'Name 77'
            mail_template  | name like 'Name 777%' escape '\\'
            mail_template  | language = 'x-77'
            mail_template  | language like 'x-77%' escape '\\'
            mail_template  | updated_at < now() - interval '19000 minutes'
            campaign       | name = 'Name 77'
            campaign       | name like 'Name 777%' escape '\\'
            campaign       | status = 'cancelled'
            campaign       | segment_id = md5('7')::uuid
            campaign       | template_id = '01981f3a-5c00-7000-8000-000000000001'
            campaign       | started_at < now() - interval '19000 minutes'
            campaign       | updated_at < now() - interval '19000 minutes'
            marketing_cost | campaign_id = md5('g7')::uuid
            marketing_cost | channel = 'ix-7'
            marketing_cost | channel like 'ix-77%' escape '\\'
            marketing_cost | currency = 'CXX'
            marketing_cost | incurred_on < date '2020-01-20'
            """)
    void aFilterReadsAnIndex(String table, String condition) throws SQLException {
        assertIndexed("select * from " + table + " where " + condition + " order by created_at desc, id desc limit 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "customer_id = md5('7')::uuid",
                "address = 'c7@example.com'",
                "address like 'c777%' escape '\\'",
                "state = 'failed'",
                "updated_at < now() - interval '19000 minutes'"
            })
    void aFilterOfMessagesReadsAnIndexOfTheirCampaign(String condition) throws SQLException {
        assertIndexed("select * from campaign_message where campaign_id = md5('g1')::uuid and " + condition
                + " order by created_at, id limit 51");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mail_template    | true                             | name        | 'X'
            mail_template    | true                             | created_at  | now()
            mail_template    | true                             | updated_at  | now()
            campaign         | true                             | name        | 'X'
            campaign         | true                             | created_at  | now()
            campaign         | true                             | updated_at  | now()
            marketing_cost   | true                             | incurred_on | date '2022-01-01'
            marketing_cost   | true                             | created_at  | now()
            campaign_message | campaign_id = md5('g1')::uuid    | created_at  | now()
            campaign_message | campaign_id = md5('g1')::uuid    | updated_at  | now()
            """)
    void aSortReadsAnIndexFromWhereThePageStarts(String table, String of, String key, String value)
            throws SQLException {
        assertIndexed("select * from " + table + " where " + of + " order by " + key + ", id limit 51");
        assertIndexed("select * from " + table + " where " + of + " and (" + key + ", id) < (" + value
                + ", '01981f3a-5c00-7000-8000-000000000001') order by " + key + " desc, id desc limit 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from campaign where status = 'sending'",
                "select id from campaign where status = 'scheduled' and starts_at <= now()",
                "select id from campaign_message where campaign_id = md5('g1')::uuid and state = 'pending' and due_at <= now()"
                        + " order by due_at, id limit 1",
                "select id from campaign_message where state = 'claimed'",
                "select id from campaign_message where state = 'in-doubt' and doubted_at <= now() order by doubted_at, id",
                "select id from customer_ref where (id = md5('7')::uuid or email = 'c7@ix.example.com') and removed_at is null"
                        + " order by id for share",
                "update touch set customer_id = null where customer_id = any(array[md5('7')::uuid])",
                "delete from unsubscription where customer_id = any(array[md5('7')::uuid])"
            })
    void whatIsAskedAllTheTimeReadsAnIndex(String query) throws SQLException {
        assertIndexed(query);
    }

    private void assertIndexed(String query) throws SQLException {
        var plan = explain(query);
        assertTrue(plan.contains("Index") && !plan.contains("Seq Scan"), query + "\n" + plan);
    }

    private String explain(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var plan = statement.executeQuery("explain " + query)) {
            var lines = new ArrayList<String>();
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
