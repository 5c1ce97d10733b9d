package crm.customer.contactpoint;

/**
 * One of several ways to reach a customer.
 *
 * @param <C> the contact point itself
 */
interface ContactPoint<C extends ContactPoint<C>> {

    /** What makes two entries the same: the entry without its label and without being primary. */
    Object identity();

    String label();

    /** Never null. */
    Boolean primary();

    C as(String label, boolean primary);
}
