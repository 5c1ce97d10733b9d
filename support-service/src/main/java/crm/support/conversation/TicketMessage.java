package crm.support.conversation;

import crm.events.support.MessageRecorded;
import crm.support.ticket.TicketThread;
import crm.support.triage.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Something that the customer said or heard; it does not change. */
@Entity
public class TicketMessage {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Channel channel;

    private String author;
    private String address;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private boolean truncated;

    @Column(nullable = false)
    private int omittedAttachments;

    private String messageId;

    @Column(nullable = false)
    private Instant occurredAt;

    /** For Hibernate. */
    protected TicketMessage() {}

    private TicketMessage(UUID id, UUID ticketId, Direction direction, Channel channel, Instant occurredAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.direction = direction;
        this.channel = channel;
        this.occurredAt = occurredAt;
    }

    /**
     * Something said by telephone, in a chat, or by mail to the customer.
     *
     * @param author who wrote it down
     * @param address where it goes, for mail; otherwise null
     * @param messageId of the mail; otherwise null
     */
    static TicketMessage written(
            UUID id, UUID ticket, NewMessage input, Channel channel, String author, String address, String messageId, Instant now) {
        var message = new TicketMessage(id, ticket, input.directionOrDefault(), channel, now);
        message.author = author;
        message.address = address;
        message.body = input.body();
        message.messageId = messageId;
        return message;
    }

    /** A mail of the customer. */
    static TicketMessage received(UUID id, UUID ticket, InboundMessage mail, Instant now) {
        var message = new TicketMessage(id, ticket, Direction.INBOUND, Channel.EMAIL, now);
        message.author = mail.name();
        message.address = mail.address();
        message.body = mail.body();
        message.truncated = mail.truncated();
        message.omittedAttachments = mail.omittedAttachments();
        message.messageId = mail.messageId();
        return message;
    }

    MessageRecorded recorded(TicketThread ticket) {
        return new MessageRecorded(
                id, occurredAt, ticketId, ticket.number(), ticket.customerId(), direction.wireName(), channel.wireName());
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    Direction direction() {
        return direction;
    }

    Channel channel() {
        return channel;
    }

    String author() {
        return author;
    }

    String address() {
        return address;
    }

    String body() {
        return body;
    }

    boolean truncated() {
        return truncated;
    }

    int omittedAttachments() {
        return omittedAttachments;
    }

    String messageId() {
        return messageId;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
