package crm.customer.segment;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members that go with their customers in one running transaction. */
final class Departure implements Synchronization {

    private final TouchedCustomers touched;
    private final Map<UUID, List<UUID>> segments = new HashMap<>();

    Departure(TouchedCustomers touched) {
        this.touched = touched;
    }

    /** @param left the segments that the customer was a member of */
    void add(UUID customer, List<UUID> left) {
        segments.put(customer, left);
    }

    @Override
    public void beforeCompletion() {
        // the rows are gone already
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            segments.forEach(touched::departed);
        }
    }
}
