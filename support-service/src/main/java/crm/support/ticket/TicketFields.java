package crm.support.ticket;

import crm.platform.filter.ListFields;
import crm.support.triage.Channel;
import crm.support.triage.Priority;
import crm.support.triage.TicketType;

/** What tickets and their steps can be listed by. */
final class TicketFields {

    static final ListFields ALL = ListFields.of("t")
            .uuid("id", "t.id")
            .text("number", "t.number")
            .choice("status", "t.status", TicketStatus.class)
            .choice("type", "t.details.type", TicketType.class)
            .choice("priority", "t.details.priority", Priority.class)
            .choice("channel", "t.details.channel", Channel.class)
            .text("queue", "t.details.queue")
            .text("assignee", "t.details.assignee")
            .uuid("orderId", "t.details.orderId")
            .elements("tags", "t.details.tags")
            .uuid("customerId", "t.customer.customerId")
            .text("customerExternalId", "t.customerExternalId")
            .text("email", "t.customer.contactEmail")
            .elements("externalId", "t.externalKeys")
            .telling()
            .flag("firstResponseBreached", "t.serviceLevel.firstResponseBreached")
            .flag("resolutionBreached", "t.serviceLevel.resolutionBreached")
            .instant("firstResponseDueAt", "t.serviceLevel.firstResponseDueAt")
            .sortable()
            .instant("resolutionDueAt", "t.serviceLevel.resolutionDueAt")
            .sortable()
            .instant("resolvedAt", "t.resolvedAt")
            .sortable()
            .instant("openedAt", "t.openedAt")
            .sortable()
            .instant("updatedAt", "t.updatedAt")
            .sortable()
            .view(TicketView.class)
            .defaultSort("-openedAt");

    static final ListFields STEPS = ListFields.of("c")
            .choice("to", "c.to", TicketStatus.class)
            .instant("at", "c.at")
            .sortable()
            .view(TicketStatusChangeView.class)
            .defaultSort("at");

    private TicketFields() {}
}
