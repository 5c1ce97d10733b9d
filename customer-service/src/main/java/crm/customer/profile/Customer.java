package crm.customer.profile;

import crm.events.customer.CustomerChanged;
import crm.events.customer.CustomerRegistered;
import crm.events.customer.CustomerRemoved;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person or an organisation that we do business with, or may do. */
@Entity
public class Customer {

    private static final long FIRST_VERSION = 1;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Profile profile;

    // What the lists are sorted and filtered by; it follows the profile.
    @Column(insertable = false, updatable = false, nullable = false)
    private String displayName;

    private String country;

    // Derived from the purchases: not written here, and no part of the version.
    @Column(insertable = false, updatable = false, nullable = false)
    @Enumerated(EnumType.ORDINAL)
    private LifecycleStage lifecycleStage;

    // Only looked for, never read.
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> emailAddresses;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> phoneNumbers;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> searchWords;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Customer() {}

    private Customer(UUID id, FindableProfile profile, Instant now) {
        this.id = id;
        this.version = FIRST_VERSION;
        this.createdAt = now;
        take(profile, now);
    }

    /** A customer we did not have before. */
    static Customer register(UUID id, FindableProfile profile, Instant now) {
        return new Customer(id, profile, now);
    }

    /** What to tell the others about a new customer. */
    CustomerRegistered registered() {
        return new CustomerRegistered(
                id,
                version,
                createdAt,
                profile.kind().wireName(),
                profile.source(),
                country,
                createdAt,
                profile.contact());
    }

    /**
     * Takes another profile. The version moves by one, when the transaction writes it.
     *
     * @return what to tell the others; nothing when the profile says the same as the present one
     */
    Optional<CustomerChanged> change(Profile next, Instant now) {
        var changed = next.changedFields(profile);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        take(FindableProfile.of(next), now);
        return Optional.of(new CustomerChanged(
                id,
                version + 1,
                now,
                profile.kind().wireName(),
                profile.source(),
                country,
                createdAt,
                profile.contact(),
                changed));
    }

    /** What to tell the others when this customer goes. */
    CustomerRemoved removed(Instant now) {
        return new CustomerRemoved(id, version + 1, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Profile profile() {
        return profile;
    }

    /** The words it is found by. */
    List<String> searchWords() {
        return searchWords;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Never before the last change: another instance, whose clock is ahead, may have made that one. */
    private Instant latest(Instant now) {
        return updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt;
    }

    private void take(FindableProfile next, Instant now) {
        profile = next.profile();
        country = next.country();
        emailAddresses = next.emailAddresses();
        phoneNumbers = next.phoneNumbers();
        searchWords = next.searchWords();
        updatedAt = latest(now);
    }
}
