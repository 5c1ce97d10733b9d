package crm.customer.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A contact with a customer, as another service tells it.
 *
 * @param reference what it is about: of a kind there is one contact for each
 * @param version of what it is about; a later one corrects the contact, 0 for what happens once
 * @param customer whose it is; null while not known, or no longer anybody's
 * @param ticket the ticket whose customer it belongs to, as soon as that is known; null for none
 * @param channel by which way; null when there is none
 * @param link of the resource; null when there is none
 * @param details a few facts
 */
public record Touchpoint(
        TouchpointKind kind,
        String reference,
        long version,
        UUID customer,
        UUID ticket,
        Instant occurredAt,
        String channel,
        String title,
        String link,
        Map<String, Object> details) {

    /** A contact without channel, link and details. */
    public static Touchpoint of(TouchpointKind kind, UUID reference, UUID customer, Instant occurredAt, String title) {
        return new Touchpoint(kind, reference.toString(), 0, customer, null, occurredAt, null, title, null, Map.of());
    }

    /** As it is at a version of what it is about. */
    public Touchpoint at(long newVersion) {
        return new Touchpoint(kind, reference, newVersion, customer, ticket, occurredAt, channel, title, link, details);
    }

    /** One of several of its kind that are about the same thing. */
    public Touchpoint numbered(Object number) {
        return new Touchpoint(
                kind, reference + "@" + number, version, customer, ticket, occurredAt, channel, title, link, details);
    }

    public Touchpoint ofTicket(UUID newTicket) {
        return new Touchpoint(kind, reference, version, customer, newTicket, occurredAt, channel, title, link, details);
    }

    public Touchpoint by(String newChannel) {
        return new Touchpoint(kind, reference, version, customer, ticket, occurredAt, newChannel, title, link, details);
    }

    public Touchpoint linkedTo(String newLink) {
        return new Touchpoint(kind, reference, version, customer, ticket, occurredAt, channel, title, newLink, details);
    }

    /** With a fact; one that is null is left out. */
    public Touchpoint with(String name, Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Touchpoint(kind, reference, version, customer, ticket, occurredAt, channel, title, link, more);
    }

    /** What there is one contact for. */
    String key() {
        return kind.wireName() + " " + reference;
    }
}
