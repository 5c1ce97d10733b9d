package crm.analytics.facts;

import crm.events.support.MessageRecorded;
import crm.events.support.SurveyAnswered;
import crm.events.support.SurveyRestated;
import crm.events.support.SurveySent;
import crm.events.support.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps what the support service tells. Call it inside a transaction. */
@ApplicationScoped
public class SupportFacts {

    static final String TOPIC = "crm.support";

    static final FactTable<Ticket> TICKETS = FactTable.<Ticket>named("ticket_fact")
            .id("ticket_id", Ticket::ticketId)
            .version(Ticket::version)
            .customer(Ticket::customerId)
            .text("ticket_type", Ticket::ticketType)
            .text("priority", Ticket::priority)
            .text("status", Ticket::status)
            .text("queue", Ticket::queue)
            .text("channel", Ticket::channel)
            .uuid("order_id", Ticket::orderId)
            .instant("opened_at", Ticket::openedAt)
            .instant("first_response_due_at", Ticket::firstResponseDueAt)
            .instant("first_responded_at", Ticket::firstRespondedAt)
            .instant("resolution_due_at", Ticket::resolutionDueAt)
            .instant("resolved_at", Ticket::resolvedAt)
            .keepingTheNewest();

    // A message may be told again when the customer behind its ticket is recognised.
    static final FactTable<MessageRecorded> MESSAGES = FactTable.<MessageRecorded>named("ticket_message_fact")
            .id("message_id", MessageRecorded::messageId)
            .uuid("ticket_id", MessageRecorded::ticketId)
            .customer(MessageRecorded::customerId)
            .text("direction", MessageRecorded::direction)
            .text("channel", MessageRecorded::channel)
            .instant("occurred_at", MessageRecorded::occurredAt)
            .keeping(
                    "held.customer_id is null and excluded.customer_id is not null",
                    (first, second) -> first.customerId() == null ? second : first);

    private final ToldFacts told;

    SupportFacts(ToldFacts told) {
        this.told = told;
    }

    /** @param occurredAt when the event that carried it happened */
    public void ticket(Instant occurredAt, Ticket ticket) {
        told.in(TOPIC, occurredAt).add(TICKETS, ticket);
    }

    public void message(MessageRecorded event) {
        told.in(TOPIC, event.occurredAt()).add(MESSAGES, event);
    }

    public void sent(SurveySent event) {
        told.in(TOPIC, event.occurredAt()).add(SurveyFact.TABLE, SurveyFact.of(event));
    }

    public void answered(SurveyAnswered event) {
        told.in(TOPIC, event.occurredAt()).add(SurveyFact.TABLE, SurveyFact.of(event));
    }

    public void restated(SurveyRestated event) {
        told.in(TOPIC, event.occurredAt()).add(SurveyFact.TABLE, SurveyFact.of(event));
    }
}
