package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.text.CleanText;
import crm.customer.text.Findings;
import crm.platform.problem.InvalidInput;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row that still has to be written.
 *
 * @param index its place among the rows
 * @param key the external id to find the customer by; null to find it by all of the ids
 * @param ids the key and all external ids that the row gives the customer
 */
record PendingRow(int index, ExternalId key, JsonNode patch, UpsertMode mode, Set<ExternalId> ids) {

    private static final String EXTERNAL_IDS = "externalIds";

    /** @throws InvalidInput when the row cannot say which customer it is about */
    static PendingRow of(int index, UpsertRow row) {
        if (!(row.patch() instanceof ObjectNode patch)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        if (row.key() == null) {
            return found(index, row, patch);
        }
        var key = row.key()
                .checked("/" + EXTERNAL_IDS + "/" + Pointers.escape(row.key().system()));
        var whole = with(key, patch);
        var ids = ids(whole);
        ids.add(key);
        return new PendingRow(index, key, whole, row.mode(), ids);
    }

    private static PendingRow found(int index, UpsertRow row, ObjectNode patch) {
        var ids = ids(patch);
        if (ids.isEmpty() && row.mode() != UpsertMode.CREATE) {
            throw InvalidInput.at("/" + EXTERNAL_IDS, "required", "is needed to find the customer");
        }
        return new PendingRow(index, null, patch, row.mode(), ids);
    }

    /** The customer has the id it is found by: the patch need not say so, and must not say otherwise. */
    private static ObjectNode with(ExternalId key, ObjectNode patch) {
        var whole = patch.deepCopy();
        var ids = whole.path(EXTERNAL_IDS);
        if (ids.isNull() || ids.has(key.system()) && !key.equals(externalId(key.system(), ids.get(key.system())))) {
            throw InvalidInput.at(
                    "/" + EXTERNAL_IDS + "/" + Pointers.escape(key.system()),
                    "external-id-contradiction",
                    "must be " + key.id() + ", the id that the customer is found by");
        }
        if (ids.isMissingNode()) {
            whole.putObject(EXTERNAL_IDS).put(key.system(), key.id());
        } else if (ids instanceof ObjectNode object) {
            object.put(key.system(), key.id());
        }
        return whole;
    }

    /** Those that are readable; the others are refused with their place when the row is read whole. */
    private static Set<ExternalId> ids(ObjectNode patch) {
        var ids = new TreeSet<ExternalId>();
        for (var entry : patch.path(EXTERNAL_IDS).properties()) {
            var id = externalId(entry.getKey(), entry.getValue());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static ExternalId externalId(String system, JsonNode value) {
        var id = CleanText.read(value.textValue(), Limits.EXTERNAL_ID, "", new Findings());
        return id == null || !ExternalId.isSystem(system) ? null : new ExternalId(system, id);
    }
}
