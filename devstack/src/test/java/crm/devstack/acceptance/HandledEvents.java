package crm.devstack.acceptance;

import crm.devstack.layout.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the customer service announced of some customers, and when analytics handled it, as their databases have it. */
final class HandledEvents {
    private final Ports ports;
    private final Set<String> customers;

    HandledEvents(Ports ports, Set<String> customers) {
        this.ports = ports;
        this.customers = customers;
    }

    /** The ids of each customer's events, in the order of its versions. */
    Map<String, List<String>> ofCustomers() throws SQLException {
        var events = new HashMap<String, List<String>>();
        var sql = "select aggregateid::text, id::text from outbox where aggregateid = any(?::uuid[]) "
                + "order by aggregate_version";
        try (var connection = DriverManager.getConnection(ports.jdbcUrl("customer"), "customer", "customer");
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", customers.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return events;
    }

    /** The beginning of the transaction in which analytics handled each of these events, by the event's id. */
    Map<String, OffsetDateTime> ofAnalytics() throws SQLException {
        var times = new HashMap<String, OffsetDateTime>();
        var ids = ofCustomers().values().stream().flatMap(Collection::stream).toArray();
        var sql = "select event_id, received_at from inbox where event_id = any(?)";
        try (var connection = DriverManager.getConnection(ports.jdbcUrl("analytics"), "analytics", "analytics");
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    times.put(rows.getString(1), rows.getObject(2, OffsetDateTime.class));
                }
            }
        }
        return times;
    }
}
