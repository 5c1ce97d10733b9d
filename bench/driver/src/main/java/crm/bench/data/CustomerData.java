package crm.bench.data;

import crm.devstack.layout.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;

/** Fills the customer service's tables with as many customers as asked for, and nothing else. */
public final class CustomerData {
    private final Database database;
    private final Progress progress;

    public CustomerData(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** The id of the customer with a number, from 1 on. */
    public static String id(long number) {
        return "01920000-0000-7000-8000-%012x".formatted(number);
    }

    /** How many customers were loaded last; those that were created since don't count. */
    public static long loaded(Database database) {
        return database.number("select count(*) from customer where id < '01920000-0000-7000-9000-000000000000'"
                + " and id >= '01920000-0000-7000-8000-000000000000'");
    }

    /** Forgets all customers and loads new ones; the service has to be started anew. */
    public void load(long customers) {
        progress.say("Loading %,d customers".formatted(customers));
        long begin = System.nanoTime();
        // All or nothing, or else a run that is cut off would leave a database without indexes.
        database.inTransaction(() -> fill(customers));
        database.execute("vacuum analyze");
        progress.say("Loaded after %.0f s".formatted((System.nanoTime() - begin) / 1e9));
    }

    private void fill(long customers) {
        database.execute("set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'");
        database.execute(
                "truncate customer, customer_external_id, removed_customer, outbox, outbox_unsent, audit_entry,"
                        + " idempotency_key, search_word cascade");
        // Indexes that are made in one go are made faster, and are as good as new.
        var indexes = database.rows("select indexname, indexdef from pg_indexes where tablename = 'customer'"
                + " and indexname <> 'customer_pkey'");
        indexes.forEach(index -> database.execute("drop index " + index.get(0)));
        names("bench_given", Names.given());
        names("bench_family", Names.family());
        names("bench_han_given", Names.hanGiven());
        names("bench_han_family", Names.hanFamily());
        database.execute(script().replace(":customers", Long.toString(customers)));
        indexes.forEach(index -> database.execute(index.get(1)));
    }

    private void names(String table, List<String> names) {
        database.execute("drop table if exists pg_temp." + table);
        database.execute("create temp table " + table + " (n integer primary key, name text, words varchar[])");
        try (var statement =
                database.connection().prepareStatement("insert into " + table + " values (?, ?, ?::varchar[])")) {
            for (int number = 0; number < names.size(); number++) {
                statement.setInt(1, number);
                statement.setString(2, names.get(number));
                statement.setArray(3, array(Names.words(names.get(number))));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw Database.failed("names", e);
        }
    }

    private Array array(List<String> words) throws SQLException {
        return database.connection().createArrayOf("varchar", words.toArray());
    }

    private static String script() {
        try (var text = CustomerData.class.getResourceAsStream("load.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
