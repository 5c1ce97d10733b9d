package crm.events.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All members of a segment, told again part by part because somebody asked for it; nothing has happened. The first
 * part replaces what was known, the others add; the members are all known with the last one, if each before it was heard.
 *
 * @param segmentId the segment
 * @param version number of the last event of the segment
 * @param occurredAt when it happened, in UTC
 * @param name what the segment is called
 * @param part number of this part, from 1
 * @param members members of this part
 * @param more whether further parts follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentRestated(
        UUID segmentId, long version, Instant occurredAt, String name, int part, List<UUID> members, boolean more)
        implements DomainEvent {

    public static final String TYPE = "customer.segment-restated.v1";

    /** Copies what it holds, so that a published event cannot change. */
    public SegmentRestated {
        members = members == null ? List.of() : List.copyOf(members);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String aggregateType() {
        return "segment";
    }

    @Override
    public UUID aggregateId() {
        return segmentId;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
