package crm.customer.profile;

import java.util.UUID;

/**
 * A customer is being removed in the running transaction and is still there. What is kept about it goes with its row; for observers in
 * this service that have to take note of what goes.
 */
public record CustomerRemoving(UUID customer) {}
