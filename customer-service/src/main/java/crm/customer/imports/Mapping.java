package crm.customer.imports;

import crm.customer.profile.UpsertMode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a file mean; checked.
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
        char delimiter,
        Charset charset,
        Map<Target, String> constants,
        Map<Target, List<String>> columns) {}
