package crm.sales.upsert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.problem.InvalidInput;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A row as far as it can be read without the thing it is about.
 *
 * @param key the external id to find it by; null to find it by all of the ids
 * @param ids the key and all ids that the row gives the thing
 */
record PreparedRow(int index, ExternalId key, ObjectNode patch, UpsertMode mode, Set<ExternalId> ids) {

    /** @throws InvalidInput when the row cannot say what it is about */
    static PreparedRow of(int index, UpsertRow row, Function<ObjectNode, Set<ExternalId>> idsOf) {
        if (!(row.patch() instanceof ObjectNode patch)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        var whole = row.key() == null ? patch : ExternalIds.with(row.key(), patch);
        var ids = new TreeSet<>(idsOf.apply(whole));
        if (row.key() != null) {
            ids.add(row.key());
        }
        if (ids.isEmpty() && row.mode() != UpsertMode.CREATE) {
            throw InvalidInput.at("/" + ExternalIds.MEMBER, "required", "is needed to find what it is about");
        }
        return new PreparedRow(index, row.key(), whole, row.mode(), ids);
    }
}
