package crm.customer.segment;

import java.util.UUID;

/**
 * There is a new live segment in the running transaction. For observers in this service that act after the commit.
 *
 * @param segment its id
 */
record SegmentCreated(UUID segment) {}
