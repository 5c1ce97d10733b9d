package crm.support.ticket;

import crm.support.sla.SlaQuestion;
import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What somebody says about a ticket; it never changes, a ticket gets other details. */
@Embeddable
public record TicketDetails(
        String subject,
        String description,
        @Enumerated(EnumType.STRING) TicketType type,
        @Enumerated(EnumType.STRING) Priority priority,
        String queue,
        @Enumerated(EnumType.STRING) Channel channel,
        UUID orderId,
        String assignee,

        @JdbcTypeCode(SqlTypes.ARRAY) @Mutability(Immutability.class)
        List<String> tags,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        Map<String, String> externalIds) {

    static final String DEFAULT_QUEUE = "general";
    private static final String FORGOTTEN = "(removed)";

    static TicketDetails of(TicketChange change, Channel channel) {
        return new TicketDetails(
                change.subject().strip(),
                change.description(),
                change.type(),
                change.priority(),
                change.queue(),
                channel,
                change.orderId(),
                change.assignee(),
                change.tags() == null
                        ? List.of()
                        : change.tags().stream().map(String::strip).distinct().toList(),
                TicketIds.read(change.externalIds()));
    }

    /** As they would have to be written to stay as they are. */
    TicketChange change(TicketStatus status, TicketCustomer customer) {
        return new TicketChange(
                subject, description, type, priority, queue, status, customer, orderId, assignee, tags, externalIds);
    }

    /** Without anything that somebody wrote; what is counted stays. */
    TicketDetails forgotten() {
        return new TicketDetails(
                FORGOTTEN, null, type, priority, queue, channel, orderId, assignee, List.of(), externalIds);
    }

    SlaQuestion question() {
        return new SlaQuestion(priority, type, channel, queue);
    }

    /** Names of the fields in which these differ. */
    List<String> changedFields(TicketDetails before) {
        var now = fields();
        var then = before.fields();
        return now.keySet().stream()
                .filter(field -> !Objects.equals(now.get(field), then.get(field)))
                .toList();
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("subject", subject);
        fields.put("description", description);
        fields.put("type", type);
        fields.put("priority", priority);
        fields.put("queue", queue);
        fields.put("orderId", orderId);
        fields.put("assignee", assignee);
        fields.put("tags", tags);
        fields.put("externalIds", externalIds);
        return fields;
    }
}
