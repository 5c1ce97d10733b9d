package crm.customer.profile;

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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each filter and sort that the list offers is answered by an index, on a table too large to read whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerIndexesTest {

    private static final int ROWS = 20_000;

    @Inject
    DataSource database;

    @BeforeAll
    void fillTheTable() throws SQLException {
        execute("insert into customer (id, version, kind, display_name, display_name_given, given_name, family_name,"
                + " birth_date, emails, phones, addresses, language, tags, attributes, external_ids, source, owner,"
                + " created_at, updated_at, country, email_addresses, phone_numbers, lifecycle_stage)"
                + " select gen_random_uuid(), 1, case when i % 50 = 0 then 'organization' else 'person' end, 'Name ' || i, true,"
                + " 'Given ' || i, 'Family ' || i, date '1950-01-01' + i % 20000, '[]', '[]', '[]', 'l' || i % 50,"
                + " array['tag-' || i % 500], '{}', '{}', 'source-' || i % 100, 'owner-' || i % 100,"
                + " now() - i * interval '1 minute', now() - i * interval '1 minute',"
                + " chr(65 + i % 26) || chr(65 + i / 26 % 26), array['m' || i || '@example.com'], array['+4930' || i],"
                + " case when i % 50 = 0 then i / 50 % 4 + 1 else 0 end"
                + " from generate_series(1, " + ROWS + ") as i");
        execute("analyze customer");
    }

    /** Whoever tells or looks through all customers later would be at it for long. */
    @AfterAll
    void emptyIt() throws SQLException {
        execute("delete from customer where display_name like 'Name %' and source like 'source-%'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id = '01981f3a-5c00-7000-8000-000000000001'
                    display_name = 'Name 77'
                    display_name like 'Name 777%' escape '\\'
                    given_name = 'Given 77'
                    given_name like 'Given 777%' escape '\\'
                    family_name = 'Family 77'
                    family_name like 'Family 777%' escape '\\'
                    birth_date = '1970-05-05'
                    email_addresses @> array['m77@example.com']::varchar[]
                    phone_numbers @> array['+493077']::varchar[]
                    tags @> array['tag-77']::varchar[]
                    kind = 'organization'
                    country = 'DE'
                    language = 'l7'
                    source = 'source-77'
                    owner = 'owner-77'
                    lifecycle_stage = 3
                    created_at < now() - interval '19000 minutes'
                    updated_at < now() - interval '19000 minutes'
                    """)
    void aFilterReadsAnIndex(String condition) throws SQLException {
        assertIndexed("select * from customer where " + condition + " order by created_at desc, id desc limit 51");
    }

    @ParameterizedTest
    @CsvSource({"created_at", "updated_at", "display_name", "'coalesce(family_name, '''')'", "lifecycle_stage"})
    void aSortReadsAnIndexFromWhereThePageStarts(String key) throws SQLException {
        var value = key.endsWith("_at") ? "now()" : key.endsWith("_stage") ? "3" : "'Name'";
        assertIndexed("select * from customer order by " + key + ", id limit 51");
        assertIndexed("select * from customer where (" + key + ", id) < (" + value
                + ", '01981f3a-5c00-7000-8000-000000000001') order by " + key + " desc, id desc limit 51");
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
