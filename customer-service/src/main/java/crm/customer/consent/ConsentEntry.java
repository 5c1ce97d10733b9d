package crm.customer.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry of the ledger as it is shown; {@link ConsentTable} writes it. */
@Entity
@Immutable
public class ConsentEntry {

    @Id
    private UUID id;

    private UUID customerId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ConsentChannel channel;

    @Column(nullable = false)
    private String purpose;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "current", nullable = false)
    private boolean holds;

    private String source;
    private String textVersion;
    private String text;
    private String proof;
    private String recordedBy;
    private Instant recordedAt;

    /** For Hibernate. */
    protected ConsentEntry() {}

    ConsentView view() {
        return new ConsentView(
                id, channel, purpose, state, at, holds, source, textVersion, text, proof, recordedBy, recordedAt);
    }
}
