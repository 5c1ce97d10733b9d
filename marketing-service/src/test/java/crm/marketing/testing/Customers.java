package crm.marketing.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testkit.EventDriver;
import crm.testkit.RealServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Customers, consents and segments, told by events as the customer service tells them. */
public final class Customers {

    public static final String TOPIC = "crm.customer";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Customers() {}

    /** Registers a customer with an address of its own. */
    public static UUID registered(String givenName) {
        var id = UUID.randomUUID();
        registered(id, givenName);
        return id;
    }

    public static void registered(UUID id, String givenName) {
        registered(id, givenName, address(id));
    }

    private static void registered(UUID id, String givenName, String address) {
        EventDriver.event("customer.registered.v1")
                .with("/customerId", id)
                .with("/contact/givenName", givenName)
                .with("/contact/displayName", givenName + " Lin")
                .with("/contact/emails", List.of(address))
                .sendTo(TOPIC);
    }

    /** The address of such a customer. */
    public static String address(UUID id) {
        return "c-" + id + "@example.com";
    }

    public static EventDriver consent(UUID customer, long version, String state, Instant since) {
        return EventDriver.event("customer.consent-changed.v1")
                .with("/customerId", customer)
                .with("/version", version)
                .with("/consent/state", state)
                .with("/consent/since", since.toString());
    }

    /** A customer who agreed to marketing by e-mail. */
    public static UUID willing(String givenName) {
        var id = UUID.randomUUID();
        return willing(id, givenName, address(id));
    }

    /** A customer who agreed, with an address that others may have, too. */
    public static UUID willing(String givenName, String address) {
        return willing(UUID.randomUUID(), givenName, address);
    }

    private static UUID willing(UUID id, String givenName, String address) {
        registered(id, givenName, address);
        consent(id, 2, "granted", Instant.parse("2026-01-01T00:00:00Z")).sendTo(TOPIC);
        return id;
    }

    /** A segment of these. */
    public static UUID segment(UUID... members) {
        var segment = UUID.randomUUID();
        members(segment, 1, List.of(members), List.of());
        return segment;
    }

    public static void members(UUID segment, long version, List<UUID> entered, List<UUID> left) {
        membersEvent(segment, version, entered, left).sendTo(TOPIC);
    }

    /** Some of those who enter a segment; more follow. */
    public static void someMembers(UUID segment, long version, UUID... entered) {
        membersEvent(segment, version, List.of(entered), List.of())
                .with("/more", true)
                .sendTo(TOPIC);
    }

    private static EventDriver membersEvent(UUID segment, long version, List<UUID> entered, List<UUID> left) {
        return EventDriver.event("customer.segment-members-changed.v1")
                .with("/segmentId", segment)
                .with("/version", version)
                .with("/entered", entered)
                .with("/left", left);
    }

    public static void removed(UUID customer) {
        EventDriver.event("customer.removed.v1")
                .with("/customerId", customer)
                .with("/version", 9)
                .sendTo(TOPIC);
    }

    /** A segment of so many who agreed; all events over one producer. */
    public static UUID crowd(int size, List<UUID> customers) {
        var segment = UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", RealServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var i = 0; i < size; i++) {
                var id = UUID.randomUUID();
                customers.add(id);
                producer.send(registration(id));
                producer.send(agreement(id));
            }
            for (var from = 0; from < size; from += 500) {
                var members = customers.subList(from, Math.min(from + 500, size));
                producer.send(entry(segment, from / 500 + 1, members, from + 500 < size));
            }
        }
        return segment;
    }

    private static ProducerRecord<String, String> registration(UUID id) {
        var event = sample("customer.registered.v1").put("customerId", id.toString());
        ((ObjectNode) event.get("contact")).putArray("emails").add(address(id));
        return message("customer.registered.v1", id, event);
    }

    private static ProducerRecord<String, String> agreement(UUID id) {
        return message(
                "customer.consent-changed.v1",
                id,
                sample("customer.consent-changed.v1").put("customerId", id.toString()));
    }

    private static ProducerRecord<String, String> entry(UUID segment, int version, List<UUID> members, boolean more) {
        var event = sample("customer.segment-members-changed.v1")
                .put("segmentId", segment.toString())
                .put("version", version)
                .put("more", more);
        ArrayNode entered = event.putArray("entered");
        new ArrayList<>(members).forEach(member -> entered.add(member.toString()));
        event.putArray("left");
        return message("customer.segment-members-changed.v1", segment, event);
    }

    private static ProducerRecord<String, String> message(String type, UUID key, ObjectNode event) {
        var message = new ProducerRecord<>(TOPIC, key.toString(), event.toString());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", type);
        header(message, "ce_source", "/" + TOPIC);
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode sample(String type) {
        try (var stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("events/" + type + ".json")) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
