package crm.analytics.facts;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table with one row for each thing that was told of. Any number of facts is one statement, and the statement looks at what
 * is held, so that neither order nor repetition can do harm. In one call there is one fact of a thing at most.
 */
final class FactTable<T> implements FactStore<T> {

    private final String name;
    private final List<FactColumn<T>> columns;
    private final BinaryOperator<T> merge;
    private final String customer;
    private final String statement;

    private FactTable(Definition<T> definition, String condition, BinaryOperator<T> merge) {
        this.name = definition.name;
        this.columns = List.copyOf(definition.columns);
        this.customer = definition.customer;
        this.merge = merge;
        this.statement = statement(condition);
    }

    static <T> Definition<T> named(String name) {
        return new Definition<>(name);
    }

    @Override
    public UUID id(T fact) {
        return (UUID) columns.get(0).value().apply(fact);
    }

    @Override
    public T merged(T first, T second) {
        return merge.apply(first, second);
    }

    @Override
    public void write(Collection<T> facts, Connection connection) throws SQLException {
        try (var prepared = prepare(statement, facts, connection)) {
            prepared.executeUpdate();
        }
    }

    /** Writes the facts and tells of which things the row is another now. */
    Set<UUID> changedBy(Collection<T> facts, Connection connection) throws SQLException {
        var changed = new HashSet<UUID>();
        try (var prepared = prepare(statement + " returning " + columns.get(0).name(), facts, connection);
                var rows = prepared.executeQuery()) {
            while (rows.next()) {
                changed.add(rows.getObject(1, UUID.class));
            }
        }
        return changed;
    }

    /** Takes the customers' ids out of all rows; rows about a customer go. */
    void forget(Collection<UUID> customers, Connection connection) throws SQLException {
        var forgotten = (isAboutCustomers() ? "delete from " + name : "update " + name + " set " + customer + " = null")
                + " where " + customer + " = any(?::uuid[])";
        try (var prepared = connection.prepareStatement(forgotten)) {
            prepared.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Collection<T> facts, Connection connection) throws SQLException {
        var prepared = connection.prepareStatement(sql);
        for (int i = 0; i < columns.size(); i++) {
            prepared.setArray(i + 1, columns.get(i).of(facts, connection));
        }
        return prepared;
    }

    private String statement(String condition) {
        var id = columns.get(0).name();
        var values = columns.stream().map(FactColumn::placeholder).collect(Collectors.joining(", "));
        var updates = columns.stream()
                .skip(1)
                .map(column -> column.name() + " = " + column.merged())
                .collect(Collectors.joining(", "));
        return "insert into " + name + " as held (" + names("") + ") select " + selected() + " from unnest(" + values
                + ") as told(" + names("") + ")" + removedCustomers() + " order by told." + id + " on conflict (" + id
                + ") do " + (updates.isEmpty() ? "nothing" : "update set " + updates + " where " + condition);
    }

    private boolean isAboutCustomers() {
        return columns.get(0).name().equals(customer);
    }

    private String selected() {
        return customer == null || isAboutCustomers()
                ? names("told.")
                : columns.stream()
                        .map(column -> column.name().equals(customer)
                                ? "case when gone.customer_id is null then told." + customer + " end"
                                : "told." + column.name())
                        .collect(Collectors.joining(", "));
    }

    /** A removed customer's id is not written again, whenever the event comes. */
    private String removedCustomers() {
        if (customer == null) {
            return "";
        }
        return " left join customer_fact gone on gone.customer_id = told." + customer
                + " and gone.removed_at is not null"
                + (isAboutCustomers() ? " where gone.customer_id is null" : "");
    }

    private String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    /** What a table is made of; the first column is the id of the thing. */
    static final class Definition<T> {

        private final String name;
        private final List<FactColumn<T>> columns = new ArrayList<>();
        private String customer;
        private Function<T, Long> version;

        private Definition(String name) {
            this.name = name;
        }

        Definition<T> id(String column, Function<T, UUID> value) {
            return column(column, "uuid", value);
        }

        Definition<T> version(Function<T, Long> value) {
            version = value;
            return merged("version", "bigint", "greatest(held.version, excluded.version)", value);
        }

        /** The customer's id, which is forgotten when the customer is removed. */
        Definition<T> customer(Function<T, UUID> value) {
            return customer("excluded.customer_id", value);
        }

        /** The same, where it does not simply take the newer value. */
        Definition<T> customer(String merged, Function<T, UUID> value) {
            customer = "customer_id";
            return merged(customer, "uuid", merged, value);
        }

        /** The thing is something of a customer, and goes with the customer. */
        Definition<T> aboutCustomer(Function<T, UUID> value) {
            return customer(value);
        }

        Definition<T> uuid(String column, Function<T, UUID> value) {
            return column(column, "uuid", value);
        }

        Definition<T> text(String column, Function<T, String> value) {
            return column(column, "text", value);
        }

        Definition<T> number(String column, Function<T, BigDecimal> value) {
            return column(column, "numeric", value);
        }

        Definition<T> count(String column, Function<T, Long> value) {
            return column(column, "bigint", value);
        }

        Definition<T> flag(String column, Function<T, Boolean> value) {
            return column(column, "boolean", value);
        }

        Definition<T> instant(String column, Function<T, Instant> value) {
            return column(column, "timestamptz", value);
        }

        Definition<T> date(String column, Function<T, LocalDate> value) {
            return column(column, "date", value);
        }

        /** A column that does not simply take the newer value. */
        Definition<T> merged(String column, String type, String merged, Function<T, ?> value) {
            columns.add(new FactColumn<>(column, type, merged, value));
            return this;
        }

        private Definition<T> column(String column, String type, Function<T, ?> value) {
            return merged(column, type, "excluded." + column, value);
        }

        /** The newest version of a thing is what is known of it. */
        FactTable<T> keepingTheNewest() {
            return keeping(
                    "excluded.version > held.version",
                    (first, second) -> version.apply(second) > version.apply(first) ? second : first);
        }

        /** What was told of a thing once is not changed. */
        FactTable<T> keepingTheFirst() {
            return keeping("false", (first, second) -> first);
        }

        /**
         * @param condition on {@code held} and {@code excluded}: whether a row is touched
         * @param merge what two facts of one thing say together
         */
        FactTable<T> keeping(String condition, BinaryOperator<T> merge) {
            return new FactTable<>(this, condition, merge);
        }
    }
}
