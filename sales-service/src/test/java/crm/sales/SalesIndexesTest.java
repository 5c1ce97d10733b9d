package crm.sales;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.testkit.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter and sort that the lists offer is answered by an index, on tables too large to read whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesIndexesTest {

    private static final int ROWS = 20_000;

    @Inject
    DataSource database;

    @BeforeAll
    void fillTheTables() throws SQLException {
        execute(
                "insert into product (id, version, sku, name, active, currency, price, external_ids, created_at, updated_at)"
                        + " select gen_random_uuid(), 1, 'IX-' || i, 'Name ' || i, i % 50 > 0, chr(65 + i % 26) || 'XX', 1, '{}',"
                        + " now() - i * interval '1 minute', now() - i * interval '1 minute' from generate_series(1, "
                        + ROWS
                        + ") as i");
        execute("insert into sales_order (id, version, number, customer_id, customer_system, customer_external_id,"
                + " external_ids, ordered_at, currency, lines, country, country_name, channel, told_status,"
                + " told_payment_state, told_fulfilment_state, taken_back, created_at, updated_at, status, payment_state,"
                + " fulfilment_state, net, tax, gross, skus)"
                + " select gen_random_uuid(), 1, 'IX-' || i, case when i % 2 = 0 then md5((i % 500)::text)::uuid end, 'ix',"
                + " 'c' || i % 500, '{}', now() - i * interval '1 minute', chr(65 + i % 26) || 'XX', '[{}]',"
                + " chr(65 + i % 26) || 'X', 'Name ' || i % 300, 'channel-' || i % 100, 'placed', 'paid', 'unfulfilled',"
                + " '[]', now() - i * interval '1 minute', now() - i * interval '1 minute',"
                + " case when i % 50 = 0 then 'cancelled' else 'placed' end,"
                + " case when i % 50 = 0 then 'refunded' else 'paid' end,"
                + " case when i % 50 = 0 then 'shipped' else 'unfulfilled' end, i, 0, i, array['sku-' || i % 500]"
                + " from generate_series(1, " + ROWS + ") as i");
        execute(
                "insert into reversal (id, version, kind, number, order_id, customer_id, customer_system,"
                        + " customer_external_id, external_ids, reversed_at, currency, lines, country, channel, created_at,"
                        + " updated_at, net, tax, gross, skus)"
                        + " select gen_random_uuid(), 1, case when row_number() over () % 50 = 0 then 'return' else 'cancellation' end,"
                        + " number, id, customer_id, customer_system, customer_external_id, '{}', ordered_at, currency, lines,"
                        + " country, channel, created_at, updated_at, net, tax, gross, skus from sales_order where number like 'IX-%'");
        execute(
                "insert into opportunity (id, version, name, customer_id, expected_close_on, owner, pipeline, stage, status,"
                        + " probability, opened_at, stage_since, closed_at, created_at, updated_at)"
                        + " select gen_random_uuid(), 1, 'Name ' || i, md5((i % 500)::text)::uuid,"
                        + " case when i % 3 > 0 then date '2020-01-01' + i % 3000 end, 'owner-' || i % 100, 'default',"
                        + " 'stage-' || i % 60, case when i % 50 = 0 then 'won' else 'open' end, 0.5,"
                        + " now() - i * interval '1 minute', now(), case when i % 50 = 0 then now() end,"
                        + " now() - i * interval '1 minute', now() - i * interval '1 minute' from generate_series(1, "
                        + ROWS
                        + ") as i");
        execute("analyze product, sales_order, reversal, opportunity");
    }

    @AfterAll
    void emptyThem() throws SQLException {
        execute("delete from reversal where number like 'IX-%'");
        execute("delete from sales_order where number like 'IX-%'");
        execute("delete from product where sku like 'IX-%'");
        execute("delete from opportunity where stage like 'stage-%'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    product     | created_at  | id = '01981f3a-5c00-7000-8000-000000000001'
                    product     | created_at  | sku = 'IX-77'
                    product     | created_at  | sku like 'IX-777%' escape '\\'
                    product     | created_at  | name = 'Name 77'
                    product     | created_at  | name like 'Name 777%' escape '\\'
                    product     | created_at  | active = false
                    product     | created_at  | currency = 'CXX'
                    product     | created_at  | updated_at < now() - interval '19000 minutes'
                    sales_order | ordered_at  | number = 'IX-77'
                    sales_order | ordered_at  | number like 'IX-777%' escape '\\'
                    sales_order | ordered_at  | customer_id = '00000000-0000-0000-0000-000000000001'
                    sales_order | ordered_at  | customer_external_id = 'c7'
                    sales_order | ordered_at  | status = 'cancelled'
                    sales_order | ordered_at  | payment_state = 'refunded'
                    sales_order | ordered_at  | fulfilment_state = 'shipped'
                    sales_order | ordered_at  | currency = 'CXX'
                    sales_order | ordered_at  | country = 'CX'
                    sales_order | ordered_at  | country_name = 'Name 7'
                    sales_order | ordered_at  | channel = 'channel-7'
                    sales_order | ordered_at  | skus @> array['sku-7']::varchar[]
                    sales_order | ordered_at  | gross = 77
                    sales_order | ordered_at  | ordered_at < now() - interval '19000 minutes'
                    sales_order | ordered_at  | created_at < now() - interval '19000 minutes'
                    reversal    | reversed_at | number = 'IX-77'
                    reversal    | reversed_at | kind = 'return'
                    reversal    | reversed_at | order_id = '00000000-0000-0000-0000-000000000001'
                    reversal    | reversed_at | customer_id = '00000000-0000-0000-0000-000000000001'
                    reversal    | reversed_at | customer_external_id = 'c7'
                    reversal    | reversed_at | currency = 'CXX'
                    reversal    | reversed_at | country = 'CX'
                    reversal    | reversed_at | channel = 'channel-7'
                    reversal    | reversed_at | skus @> array['sku-7']::varchar[]
                    opportunity | created_at  | name = 'Name 77'
                    opportunity | created_at  | customer_id = '00000000-0000-0000-0000-000000000001'
                    opportunity | created_at  | stage = 'stage-7'
                    opportunity | created_at  | status = 'won'
                    opportunity | created_at  | owner = 'owner-7'
                    opportunity | created_at  | expected_close_on = date '2021-07-07'
                    """)
    void aFilterReadsAnIndex(String table, String order, String condition) throws SQLException {
        assertIndexed(
                "select * from " + table + " where " + condition + " order by " + order + " desc, id desc limit 51");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    product     | sku                  | IX-777
                    product     | name                 | Name 777
                    sales_order | number               | IX-777
                    sales_order | customer_external_id | c477
                    sales_order | country_name         | Name 277
                    sales_order | channel              | channel-77
                    reversal    | number               | IX-777
                    reversal    | customer_external_id | c477
                    reversal    | channel              | channel-77
                    opportunity | name                 | Name 777
                    opportunity | owner                | owner-77
                    opportunity | stage                | stage-57
                    """)
    void aBeginningReadsAnIndex(String table, String column, String beginning) throws SQLException {
        var plan = assertIndexed(
                "select id from " + table + " where " + column + " like '" + beginning + "%' escape '\\'");

        assertTrue(plan.contains("Index Cond: ((" + column + " "), plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    product     | sku         | 'X'
                    product     | name        | 'X'
                    product     | created_at  | now()
                    product     | updated_at  | now()
                    sales_order | ordered_at  | now()
                    sales_order | gross       | 100
                    sales_order | created_at  | now()
                    sales_order | updated_at  | now()
                    reversal    | reversed_at | now()
                    reversal    | gross       | 100
                    reversal    | created_at  | now()
                    reversal    | updated_at  | now()
                    opportunity | opened_at   | now()
                    opportunity | created_at  | now()
                    opportunity | updated_at  | now()
                    opportunity | coalesce(expected_close_on, cast('0001-01-01' as date)) | date '2025-01-01'
                    """)
    void aSortReadsAnIndexFromWhereThePageStarts(String table, String key, String value) throws SQLException {
        assertIndexed("select * from " + table + " order by " + key + ", id limit 51");
        assertIndexed("select * from " + table + " where (" + key + ", id) < (" + value
                + ", '01981f3a-5c00-7000-8000-000000000001') order by " + key + " desc, id desc limit 51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "and (occurred_at, id) < (now(), '01981f3a-5c00-7000-8000-000000000001')"})
    void purchasesAreMergedFromTwoIndexes(String cursor) throws SQLException {
        var plan = assertIndexed("select * from purchase where customer_id = md5('8')::uuid " + cursor
                + " order by occurred_at desc, id desc limit 51");

        assertTrue(plan.contains("sales_order_customer") && plan.contains("reversal_customer"), plan);
        assertTrue(plan.contains("Merge Append") && !plan.contains("Sort Method"), plan);
    }

    @Test
    void whereOpportunitiesStandIsReadFromAnIndex() throws SQLException {
        assertIndexed("select stage, count(*) from opportunity where pipeline = 'default' and status = 'open'"
                + " and stage = any(array['stage-7', 'stage-8']::varchar[]) group by stage");
    }

    private String assertIndexed(String query) throws SQLException {
        var plan = explain(query);
        assertTrue(plan.contains("Index") && !plan.contains("Seq Scan"), query + "\n" + plan);
        return plan;
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
