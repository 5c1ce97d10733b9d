package crm.platform.parkedevent;

import crm.platform.filter.ListFields;

/** What parked events can be listed by. */
final class ParkedEventFields {

    static final ListFields ALL = ListFields.of("p")
            .text("type", "p.type")
            .sortable()
            .uuid("aggregateId", "p.aggregateId")
            .instant("occurredAt", "p.occurredAt")
            .sortable()
            .instant("parkedAt", "p.parkedAt")
            .sortable()
            .text("reason", "p.lastError")
            .view(ParkedEventView.class)
            .defaultSort("-parkedAt");

    private ParkedEventFields() {}
}
