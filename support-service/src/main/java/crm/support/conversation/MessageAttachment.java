package crm.support.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A file that came with a message. */
@Entity
public class MessageAttachment {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID messageId;

    @Column(nullable = false)
    private UUID ticketId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String mediaType;

    @Column(nullable = false)
    private long size;

    @Column(nullable = false)
    private byte[] content;

    /** For Hibernate. */
    protected MessageAttachment() {}

    MessageAttachment(UUID id, TicketMessage message, InboundAttachment file) {
        this.id = id;
        this.messageId = message.id();
        this.ticketId = message.ticketId();
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = file.content().length;
        this.content = file.content().clone();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content.clone();
    }
}
