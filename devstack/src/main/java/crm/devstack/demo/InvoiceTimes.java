package crm.devstack.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each invoice of the shop's file was made: when its first line was. */
final class InvoiceTimes {
    private final Map<String, Instant> times = new HashMap<>();

    InvoiceTimes(List<RetailLine> lines) {
        lines.forEach(
                line -> times.merge(line.invoice(), line.at(), (one, other) -> one.isBefore(other) ? one : other));
    }

    Instant of(RetailLine line) {
        return times.get(line.invoice());
    }
}
