package crm.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to one aggregate, told to the other services.
 *
 * <p>Implementations are records with a constant wire name ({@code public static final String TYPE}). They change only by
 * addition; a breaking change is a new type, published in parallel.
 */
public interface DomainEvent {

    /** The constant wire name, for example {@code customer.registered.v1}; never a class name. */
    @JsonIgnore
    String type();

    /**
     * What kind of thing the aggregate is, for example {@code order}: events of one kind can be followed by themselves. Unless
     * said otherwise it is the producer's main one, the first part of the wire name.
     */
    @JsonIgnore
    default String aggregateType() {
        return type().substring(0, Math.max(type().indexOf('.'), 0));
    }

    /** The aggregate the event is about; events of one aggregate keep their order. */
    @JsonIgnore
    UUID aggregateId();

    /** The aggregate's version after the event; a consumer ignores what is older than what it holds. */
    @JsonIgnore
    long aggregateVersion();

    /** When it happened, in UTC. */
    Instant occurredAt();
}
