package crm.analytics.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How far the facts reach; both are null while there are none.
 *
 * @param first the earliest registration or removal
 * @param last the latest registration or removal
 */
record FactExtent(Instant first, Instant last) {

    /** The days between the first and the last fact, or an open window while there is none. */
    GrowthWindow days(ZoneId zone) {
        if (first == null) {
            return GrowthWindow.OPEN;
        }
        return new GrowthWindow(
                LocalDate.ofInstant(first, zone),
                LocalDate.ofInstant(last, zone).plusDays(1));
    }
}
