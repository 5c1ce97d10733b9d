package crm.platform.deadletter;

import crm.platform.filter.ListFields;

/** What dead letters can be listed by. */
final class DeadLetterFields {

    static final ListFields ALL = ListFields.of("d")
            .choice("state", "d.state", DeadLetterState.class)
            .text("consumer", "d.consumer")
            .sortable()
            .text("type", "d.eventType")
            .sortable()
            .text("topic", "d.topic")
            .sortable()
            .text("eventId", "d.eventId")
            .text("key", "d.recordKey")
            .text("reason", "d.reason")
            .text("cause", "d.cause")
            .wholeNumber("replays", "d.replays")
            .instant("receivedAt", "d.receivedAt")
            .sortable()
            .instant("failedAt", "d.failedAt")
            .sortable()
            .view(DeadLetterView.class)
            .defaultSort("-receivedAt");

    /** The order in which many are replayed: that of their arrival. */
    static final String OLDEST_FIRST = "receivedAt";

    private DeadLetterFields() {}
}
