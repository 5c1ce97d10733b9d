package crm.customer.timeline;

import crm.platform.filter.ListFields;

/** What a timeline can be listed by. */
final class TimelineFields {

    static final ListFields ALL = ListFields.of("t")
            .choice("kind", "t.kind", TouchpointKind.class)
            .text("channel", "t.channel")
            .instant("occurredAt", "t.occurredAt")
            .sortable()
            .view(TimelineEntryView.class)
            .defaultSort("-occurredAt");

    private TimelineFields() {}
}
