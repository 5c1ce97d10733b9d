package crm.sales.orderimport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.sales.orderimport.OrderTarget.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A line of the file whose cells could be read.
 *
 * @param row where it comes from
 * @param position its place within the invoice, from 1
 * @param values what it says, by target
 * @param numbers those of the values that are numbers
 * @param orderedAt when the invoice was written
 */
record InvoiceLine(
        OrderRow row,
        int position,
        Map<OrderTarget, String> values,
        Map<OrderTarget, BigDecimal> numbers,
        Instant orderedAt) {

    /** Units ordered; negative where they are taken back. */
    BigDecimal quantity() {
        return numbers.get(OrderTarget.QUANTITY);
    }

    /** The line of an order, with positive quantity. */
    ObjectNode toJson(String currency) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("position", position);
        values.forEach((target, text) -> {
            var place = target.place();
            if (place == Place.QUANTITY) {
                line.put(place.member(), quantity().abs());
            } else if (place.isMoney()) {
                line.putObject(place.member())
                        .put("amount", numbers.get(target))
                        .put("currency", currency);
            } else if (place == Place.TAX_RATE) {
                line.put(place.member(), numbers.get(target));
            } else if (place.isOfLine()) {
                line.put(place.member(), text);
            }
        });
        return line;
    }

    /** When the first of the lines was written; there is at least one. */
    static Instant earliest(List<InvoiceLine> lines) {
        return lines.stream()
                .map(InvoiceLine::orderedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
