package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * One of many customers to write.
 *
 * @param key the external id to find the customer by; null to find it by all the external ids in the patch
 * @param patch what to write, as a JSON merge patch (RFC 7396): what is absent stays, null clears
 * @param cells names of the attributes that the patch has from cells, which can only be text: one that says what the
 *     customer's attribute is already, be it a number, leaves it
 */
public record UpsertRow(ExternalId key, JsonNode patch, UpsertMode mode, Set<String> cells) {

    /** A row without cells. */
    public UpsertRow(ExternalId key, JsonNode patch, UpsertMode mode) {
        this(key, patch, mode, Set.of());
    }

    /** A row whose customer is found by one external id. */
    public static UpsertRow of(String system, String id, JsonNode patch, UpsertMode mode) {
        return new UpsertRow(new ExternalId(system, id), patch, mode);
    }

    /** The same row with attributes from cells. */
    public UpsertRow withCells(Set<String> names) {
        return new UpsertRow(key, patch, mode, names);
    }
}
