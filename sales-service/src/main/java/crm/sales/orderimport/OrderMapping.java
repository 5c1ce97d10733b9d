package crm.sales.orderimport;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file means; checked.
 *
 * @param system whose ids the invoices' numbers are
 * @param cancellationPrefix null if no number tells a cancellation
 * @param takesReturns whether a line with a negative quantity is a return, where no number tells otherwise
 * @param decimalSeparator before the decimals of a number
 * @param wholeNumbers columns whose whole numbers may have decimals that are zero
 * @param constants what every line has
 * @param columns the columns of each target, in the order in which they are joined
 */
record OrderMapping(
        String system,
        String cancellationPrefix,
        boolean takesReturns,
        TimeFormat timeFormat,
        char decimalSeparator,
        Set<String> wholeNumbers,
        CountryNames countries,
        Map<OrderTarget, String> constants,
        Map<OrderTarget, List<String>> columns) {

    boolean isCancellation(String number) {
        return cancellationPrefix != null && number.startsWith(cancellationPrefix);
    }

    /** All columns that are read. */
    List<String> allColumns() {
        return columns.values().stream().flatMap(List::stream).toList();
    }
}
