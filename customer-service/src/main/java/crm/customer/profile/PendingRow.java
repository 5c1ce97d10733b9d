package crm.customer.profile;

import java.util.Set;

/**
 * A row that still has to be written.
 *
 * @param index its place among the rows
 */
record PendingRow(int index, PreparedRow row) {

    Set<ExternalId> ids() {
        return row.ids();
    }
}
