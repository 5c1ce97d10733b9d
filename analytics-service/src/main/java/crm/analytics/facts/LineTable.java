package crm.analytics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of orders, or of what takes them back. */
final class LineTable {

    private final List<FactColumn<LineFact>> columns;
    private final String removal;
    private final String insertion;

    /** @param whole the column of the whole that a line belongs to */
    LineTable(String name, String whole) {
        columns = List.of(
                column(whole, "uuid", LineFact::whole),
                column("position", "integer", LineFact::position),
                column("sku", "text", LineFact::sku),
                column("quantity", "numeric", LineFact::quantity),
                column("unit_price", "numeric", LineFact::unitPrice),
                column("discount", "numeric", LineFact::discount),
                column("tax", "numeric", LineFact::tax),
                column("net", "numeric", LineFact::net),
                column("unit_cost", "numeric", LineFact::unitCost));
        removal = "delete from " + name + " where " + whole + " = any(?::uuid[])";
        insertion = "insert into " + name + " ("
                + columns.stream().map(FactColumn::name).collect(Collectors.joining(", ")) + ") select * from unnest("
                + columns.stream().map(FactColumn::placeholder).collect(Collectors.joining(", ")) + ")";
    }

    /** These wholes have these lines now, and no others. */
    void replace(Collection<UUID> wholes, List<LineFact> lines, Connection connection) throws SQLException {
        try (var removed = connection.prepareStatement(removal);
                var inserted = connection.prepareStatement(insertion)) {
            removed.setArray(1, connection.createArrayOf("uuid", wholes.toArray()));
            removed.executeUpdate();
            for (int i = 0; i < columns.size(); i++) {
                inserted.setArray(i + 1, columns.get(i).of(lines, connection));
            }
            inserted.executeUpdate();
        }
    }

    private static FactColumn<LineFact> column(
            String name, String type, java.util.function.Function<LineFact, ?> value) {
        return new FactColumn<>(name, type, name, value);
    }
}
