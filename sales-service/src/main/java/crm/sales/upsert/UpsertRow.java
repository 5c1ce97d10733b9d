package crm.sales.upsert;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of many things to write.
 *
 * @param key the external id to find it by; null to find it by all the ids in the patch
 * @param patch what to write, as a JSON merge patch (RFC 7396): what is absent stays, null clears
 */
public record UpsertRow(ExternalId key, JsonNode patch, UpsertMode mode) {}
