package crm.marketing.audience;

import java.util.UUID;

/** A customer is a member of a segment, or not, since an event of the segment. */
record Membership(UUID segmentId, UUID customerId, long version, boolean member) {}
