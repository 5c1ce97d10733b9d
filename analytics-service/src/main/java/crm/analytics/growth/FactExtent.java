package crm.analytics.growth;

import java.time.Instant;

/**
 * How far the facts reach; everything is null while there are none.
 *
 * @param first the earliest registration or removal
 * @param last the latest registration or removal
 * @param newestEvent when the newest applied event happened
 */
record FactExtent(Instant first, Instant last, Instant newestEvent) {

    boolean isEmpty() {
        return first == null;
    }
}
