package crm.customer.consent;

import crm.platform.filter.ListFields;

/** What a customer's consents can be listed by. */
final class ConsentFields {

    /** Those that hold, by channel and purpose. */
    static final ListFields CURRENT = fields().defaultSort("channel,purpose");

    /** All that were recorded, the latest first. */
    static final ListFields HISTORY = fields().defaultSort("-at");

    private ConsentFields() {}

    private static ListFields fields() {
        return ListFields.of("e")
                .choice("channel", "e.channel", ConsentChannel.class)
                .sortable()
                .text("purpose", "e.purpose")
                .sortable()
                .choice("state", "e.state", ConsentState.class)
                .instant("at", "e.at")
                .sortable()
                .view(ConsentView.class);
    }
}
