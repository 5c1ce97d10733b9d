package crm.customer.profile;

import java.util.UUID;

/**
 * What a row is going to write, once its external ids are claimed.
 *
 * @param held the customer to change; null for a new one
 * @param id the customer's id, also for a new one
 */
record Draft(PendingRow row, Customer held, UUID id, Profile profile, ExternalIdClaims claims) {

    static Draft of(PendingRow row, Customer held, UUID id, Profile profile) {
        var before = held == null ? null : held.profile();
        return new Draft(row, held, id, profile, ExternalIdClaims.between(before, profile));
    }
}
