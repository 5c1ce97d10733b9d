package crm.customer.profile;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of many customers to write.
 *
 * @param key the external id to find the customer by; null to find it by all the external ids in the patch
 * @param patch what to write, as a JSON merge patch (RFC 7396): what is absent stays, null clears
 */
public record UpsertRow(ExternalId key, JsonNode patch, UpsertMode mode) {

    /** A row whose customer is found by one external id. */
    public static UpsertRow of(String system, String id, JsonNode patch, UpsertMode mode) {
        return new UpsertRow(new ExternalId(system, id), patch, mode);
    }
}
