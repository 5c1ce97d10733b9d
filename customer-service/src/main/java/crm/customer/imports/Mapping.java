package crm.customer.imports;

import crm.customer.profile.UpsertMode;
import crm.tables.DateFormat;
import java.util.List;
import java.util.Map;

/**
 * What a file means; checked.
 *
 * @param key the external id that customers are found by; null if each row is a new one
 * @param dateFormat as the client wrote it
 * @param constants what every row has
 * @param columns the columns of each target, in the order in which they are joined
 */
record Mapping(
        UpsertMode mode,
        Target key,
        DateFormat dateFormat,
        Map<Target, String> constants,
        Map<Target, List<String>> columns) {

    /** The source of all customers; null if each row says its own. */
    String source() {
        return constants.get(Target.SOURCE);
    }
}
