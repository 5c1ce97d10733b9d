package crm.sales.reversal;

import crm.platform.text.Findings;
import crm.sales.line.Line;
import crm.sales.line.LineInput;
import crm.sales.line.LineReader;
import crm.sales.order.SalesOrder;
import crm.sales.order.WantedUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what is taken back of a known order: the reversal says how many units of which lines, all else is the order's. */
final class OrderedSaleReader {

    private final ReversalInput input;
    private final SalesOrder order;
    private final Findings findings;

    OrderedSaleReader(ReversalInput input, SalesOrder order, Findings findings) {
        this.input = input;
        this.order = order;
        this.findings = findings;
    }

    /**
     * Takes its share of the order, unless something is wrong.
     *
     * @param held the reversal as it is now; null for a new one
     * @param isCancellation whether the units were not delivered
     * @throws crm.platform.problem.InvalidInput with everything that is wrong so far
     * @throws crm.sales.order.MoreThanOrdered when more is taken back of a line than is left
     */
    ReversedSale read(Reversal held, boolean isCancellation) {
        refuseWhatFollows();
        var wanted = wanted();
        findings.throwIfAny();
        var isKnown = held != null && order.id().equals(held.content().orderId());
        var own = isKnown ? held.content().lines() : List.<Line>of();
        var its = order.content();
        return new ReversedSale(
                order.id(),
                its.customer(),
                its.currency(),
                isKnown && isSame(own, wanted) ? own : order.shares(own, wanted, isCancellation),
                its.country(),
                its.countryName(),
                its.channel());
    }

    /** What is not asked for anew keeps the amounts that it had. */
    private static boolean isSame(List<Line> own, List<WantedUnits> wanted) {
        return own.size() == wanted.size()
                && wanted.stream().allMatch(units -> own.stream()
                        .anyMatch(line -> line.position() == units.position()
                                && line.orderPosition() == units.orderPosition()
                                && line.quantity().equals(units.units())));
    }

    private List<WantedUnits> wanted() {
        var wanted = new ArrayList<WantedUnits>();
        if (LineReader.isRefused(input.lines(), "/lines", findings)) {
            return wanted;
        }
        var taken = new HashSet<Integer>();
        for (var i = 0; i < input.lines().size(); i++) {
            var line = input.lines().get(i);
            var at = "/lines/" + i;
            var units = LineReader.quantity(line, at, findings);
            checkLine(line, at, taken);
            if (units != null && line.orderPosition() != null) {
                wanted.add(new WantedUnits(LineReader.position(line, i + 1), units, line.orderPosition(), at));
            }
        }
        wanted.sort(Comparator.comparingInt(WantedUnits::position));
        return wanted;
    }

    private void checkLine(LineInput line, String at, Set<Integer> taken) {
        if (line.orderPosition() == null) {
            findings.add(at + "/orderPosition", "required", "is required, because the order is known");
            return;
        }
        var ordered = order.content().line(line.orderPosition());
        if (ordered.isEmpty()) {
            findings.add(at + "/orderPosition", "position-unknown", "is not a position of the order");
        } else if (!taken.add(line.orderPosition())) {
            findings.add(at + "/orderPosition", "duplicate-position", "is taken back by another line here");
        } else if (line.sku() != null
                && !line.sku().strip().equals(ordered.get().sku())) {
            findings.add(at + "/sku", "contradiction", "is not what the order's line says");
        }
        if (line.position() != null && line.position() < 1) {
            findings.add(at + "/position", "out-of-range", "must be at least 1");
        }
        refuseWhatFollows(line, at);
    }

    private void refuseWhatFollows() {
        refuse("/customer", input.customer());
        refuse("/currency", input.currency());
        refuse("/country", input.country());
        refuse("/countryName", input.countryName());
        refuse("/channel", input.channel());
    }

    private void refuseWhatFollows(LineInput line, String at) {
        refuse(at + "/description", line.description());
        refuse(at + "/unitPrice", line.unitPrice());
        refuse(at + "/discount", line.discount());
        refuse(at + "/tax", line.tax());
        refuse(at + "/taxRate", line.taxRate());
        refuse(at + "/unitCost", line.unitCost());
    }

    private void refuse(String pointer, Object value) {
        if (value != null) {
            findings.add(pointer, "follows-from-order", "must be absent, it follows from the order");
        }
    }
}
