package crm.support.customerref;

import java.util.UUID;

/**
 * Something new was heard of a customer, and what it means for what is kept here is still to be done.
 *
 * @param told moves whenever something else is heard meanwhile
 * @param removed whether the customer is gone
 * @param names those of the customer; of who is gone those it had
 */
public record CustomerNews(UUID customerId, int told, boolean removed, CustomerNames names) {}
