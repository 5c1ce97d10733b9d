package crm.devstack.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * What there is, counted.
 *
 * @param orders invoices that sell
 * @param orderLines their lines
 * @param cancellations invoices that cancel
 * @param cancellationLines their lines
 * @param returns invoices that take units back without cancelling
 * @param returnLines their lines
 * @param sold net amount of the orders, in pounds
 * @param takenBack net amount of the cancellations and returns, in pounds; positive
 */
public record RetailCounts(
        long orders,
        long orderLines,
        long cancellations,
        long cancellationLines,
        long returns,
        long returnLines,
        BigDecimal sold,
        BigDecimal takenBack) {

    /** Of the file's lines. */
    public static RetailCounts of(List<RetailLine> lines) {
        return new RetailCounts(
                invoices(lines, RetailLine::isOrder),
                count(lines, RetailLine::isOrder),
                invoices(lines, RetailLine::isCancellation),
                count(lines, RetailLine::isCancellation),
                invoices(lines, RetailLine::isReturn),
                count(lines, RetailLine::isReturn),
                amount(lines, RetailLine::isOrder),
                amount(lines, line -> !line.isOrder()).negate());
    }

    public long lines() {
        return orderLines + cancellationLines + returnLines;
    }

    private static long invoices(List<RetailLine> lines, Predicate<RetailLine> kind) {
        return lines.stream().filter(kind).map(RetailLine::invoice).distinct().count();
    }

    private static long count(List<RetailLine> lines, Predicate<RetailLine> kind) {
        return lines.stream().filter(kind).count();
    }

    private static BigDecimal amount(List<RetailLine> lines, Predicate<RetailLine> kind) {
        return lines.stream()
                .filter(kind)
                .map(RetailLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }
}
