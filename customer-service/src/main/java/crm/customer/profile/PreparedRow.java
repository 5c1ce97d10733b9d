package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.problem.InvalidInput;
import crm.platform.text.CleanText;
import crm.platform.text.Findings;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A row that was read as far as that goes without the customer it is about. Nothing is looked up for it, nothing written. */
public final class PreparedRow {

    private static final String EXTERNAL_IDS = "externalIds";
    private static final String ATTRIBUTES = "attributes";

    private final ExternalId key;
    private final ObjectNode patch;
    private final UpsertMode mode;
    private final Set<String> cells;
    private final Set<ExternalId> ids;
    private Reading asNew;

    private PreparedRow(UpsertRow row, ExternalId key, ObjectNode patch, Set<ExternalId> ids) {
        this.key = key;
        this.patch = patch;
        this.mode = row.mode();
        this.cells = row.cells();
        this.ids = ids;
    }

    /** @throws InvalidInput when the row cannot say which customer it is about */
    public static PreparedRow of(UpsertRow row) {
        if (!(row.patch() instanceof ObjectNode patch)) {
            throw InvalidInput.at("", "wrong-type", "must be an object");
        }
        if (row.key() == null) {
            return found(row, patch);
        }
        var key = row.key()
                .checked("/" + EXTERNAL_IDS + "/" + Pointers.escape(row.key().system()));
        var whole = with(key, patch);
        var ids = ids(whole);
        ids.add(key);
        return new PreparedRow(row, key, whole, ids);
    }

    /** The external id to find the customer by; null to find it by all of the ids. */
    ExternalId key() {
        return key;
    }

    /** What the row says of a customer, without the cells that say what is so already. */
    JsonNode patchOf(Profile held) {
        var same = cells.stream()
                .filter(name -> Attributes.isWritten(
                        patch.path(ATTRIBUTES).path(name).textValue(),
                        held.attributes().get(name)))
                .toList();
        if (same.isEmpty()) {
            return patch;
        }
        var rest = patch.deepCopy();
        rest.withObject(ATTRIBUTES).remove(same);
        return rest;
    }

    UpsertMode mode() {
        return mode;
    }

    /** The key and all external ids that the row gives the customer. */
    Set<ExternalId> ids() {
        return ids;
    }

    /** Reads the profile of a new customer, or what is wrong with it, unless that was done. */
    void readAsNew(Profiles profiles) {
        if (asNew == null) {
            asNew = Reading.of(() -> FindableProfile.of(profiles.patched(null, patch)));
        }
    }

    /**
     * The profile of a new customer.
     *
     * @throws InvalidInput with what is wrong with the row
     */
    FindableProfile asNew(Profiles profiles) {
        readAsNew(profiles);
        return asNew.orThrow();
    }

    private static PreparedRow found(UpsertRow row, ObjectNode patch) {
        var ids = ids(patch);
        if (ids.isEmpty() && row.mode() != UpsertMode.CREATE) {
            throw InvalidInput.at("/" + EXTERNAL_IDS, "required", "is needed to find the customer");
        }
        return new PreparedRow(row, null, patch, ids);
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

    private record Reading(FindableProfile profile, InvalidInput refusal) {

        static Reading of(Supplier<FindableProfile> reader) {
            try {
                return new Reading(reader.get(), null);
            } catch (InvalidInput invalid) {
                return new Reading(null, invalid);
            }
        }

        FindableProfile orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return profile;
        }
    }
}
