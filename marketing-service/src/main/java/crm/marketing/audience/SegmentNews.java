package crm.marketing.audience;

import java.util.UUID;

/**
 * What one event says of a segment beside its members.
 *
 * @param name what it is called since then
 * @param more whether further events of the same change follow
 */
record SegmentNews(UUID segmentId, long version, String name, boolean more) {}
