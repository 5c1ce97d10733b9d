package crm.customer.segment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A membership, for queries; {@link MemberTable} writes it. */
@Entity
@Immutable
@IdClass(SegmentMember.Key.class)
public class SegmentMember {

    @Id
    private UUID segmentId;

    @Id
    private UUID customerId;

    private Instant enteredAt;

    /** For Hibernate. */
    protected SegmentMember() {}

    /** What identifies a membership. */
    public record Key(UUID segmentId, UUID customerId) implements Serializable {}
}
