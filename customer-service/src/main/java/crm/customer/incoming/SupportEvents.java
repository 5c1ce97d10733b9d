package crm.customer.incoming;

import crm.customer.timeline.Touchpoint;
import crm.customer.timeline.TouchpointKind;
import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import crm.events.support.Ticket;
import crm.events.support.TicketChanged;
import crm.events.support.TicketOpened;
import crm.events.support.TicketResolved;
import crm.events.support.TicketRestated;
import crm.platform.inbox.EventStream;
import crm.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the support service announces: tickets, messages, surveys. */
@ApplicationScoped
public class SupportEvents {

    private final FactsWriter writer;
    private final EventStream events;

    SupportEvents(Inbox inbox, FactsWriter writer) {
        this.writer = writer;
        this.events = inbox.stream("customer")
                .on(TicketOpened.TYPE, TicketOpened.class, event -> ticket(event.ticket()))
                .on(TicketChanged.TYPE, TicketChanged.class, event -> ticket(event.ticket()))
                .on(TicketResolved.TYPE, TicketResolved.class, event -> ticket(event.ticket()))
                .on(TicketRestated.TYPE, TicketRestated.class, event -> ticket(event.ticket()))
                .on(MessageRecorded.TYPE, MessageRecorded.class, this::message)
                .on(SurveySent.TYPE, SurveySent.class, this::sent)
                .on(SurveyAnswered.TYPE, SurveyAnswered.class, this::answered)
                .on(SurveyRestated.TYPE, SurveyRestated.class, this::restated);
    }

    @Incoming("support-events")
    @Blocking
    public void receive(ConsumerRecords<String, String> records) {
        events.receive(records);
    }

    /** A ticket is opened once, and may be resolved several times; what was resolved for nobody is not kept. */
    private void ticket(Ticket ticket) {
        writer.facts().add(contact(ticket, TouchpointKind.TICKET_OPENED, "Ticket "));
        if (ticket.resolvedAt() != null) {
            writer.facts()
                    .add(contact(ticket, TouchpointKind.TICKET_RESOLVED, "Resolved: ticket ")
                            .numbered(ticket.resolvedAt())
                            .ofTicket(ticket.customerId() == null ? null : ticket.ticketId()));
        }
    }

    private static Touchpoint contact(Ticket ticket, TouchpointKind kind, String title) {
        return Touchpoint.of(
                        kind,
                        ticket.ticketId(),
                        ticket.customerId(),
                        kind == TouchpointKind.TICKET_OPENED ? ticket.openedAt() : ticket.resolvedAt(),
                        title + ticket.number() + ": " + ticket.subject())
                .at(ticket.version())
                .by(ticket.channel())
                .linkedTo(link(ticket.ticketId()))
                .with("number", ticket.number())
                .with("ticketType", ticket.ticketType())
                .with("priority", ticket.priority())
                .with(
                        "orderId",
                        ticket.orderId() == null ? null : ticket.orderId().toString());
    }

    private void message(MessageRecorded event) {
        var isInbound = event.direction().equals("inbound");
        writer.facts()
                .add(Touchpoint.of(
                                isInbound ? TouchpointKind.MESSAGE_INBOUND : TouchpointKind.MESSAGE_OUTBOUND,
                                event.messageId(),
                                event.customerId(),
                                event.occurredAt(),
                                (isInbound ? "Message from the customer, ticket " : "Answer, ticket ")
                                        + event.ticketNumber())
                        .ofTicket(event.ticketId())
                        .by(event.channel())
                        .linkedTo(link(event.ticketId()))
                        .with("number", event.ticketNumber()));
    }

    private void sent(SurveySent event) {
        writer.facts()
                .add(Touchpoint.of(
                                TouchpointKind.SURVEY_SENT,
                                event.surveyId(),
                                event.customerId(),
                                event.occurredAt(),
                                "Survey: " + name(event.kind()))
                        .ofTicket(event.ticketId())
                        .by(event.channel())
                        .linkedTo("/v1/surveys/" + event.surveyId()));
    }

    private void answered(SurveyAnswered event) {
        writer.facts()
                .add(Touchpoint.of(
                                TouchpointKind.SURVEY_ANSWERED,
                                event.surveyId(),
                                event.customerId(),
                                event.answeredAt(),
                                name(event.kind()) + ": " + event.score() + " of " + event.scaleMax())
                        .at(event.version())
                        .ofTicket(event.ticketId())
                        .by(event.channel())
                        .linkedTo("/v1/surveys/" + event.surveyId())
                        .with("score", event.score()));
    }

    private void restated(SurveyRestated event) {
        if (event.sentAt() != null) {
            sent(new SurveySent(
                    event.surveyId(),
                    event.version(),
                    event.sentAt(),
                    event.kind(),
                    event.customerId(),
                    event.ticketId(),
                    event.channel()));
        }
        if (event.answeredAt() != null && event.score() != null) {
            answered(new SurveyAnswered(
                    event.surveyId(),
                    event.version(),
                    event.occurredAt(),
                    event.kind(),
                    event.customerId(),
                    event.ticketId(),
                    event.channel(),
                    event.score(),
                    event.scaleMin(),
                    event.scaleMax(),
                    event.answeredAt()));
        }
    }

    private static String name(String kind) {
        return kind.toUpperCase(Locale.ROOT);
    }

    private static String link(UUID ticket) {
        return "/v1/tickets/" + ticket;
    }
}
