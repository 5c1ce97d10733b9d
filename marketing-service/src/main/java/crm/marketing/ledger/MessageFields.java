package crm.marketing.ledger;

import crm.platform.filter.ListFields;

/** What a campaign's messages can be listed by. */
public final class MessageFields {

    public static final ListFields ALL = ListFields.of("m")
            .uuid("id", "m.id")
            .uuid("customerId", "m.customerId")
            .text("address", "m.address")
            .choice("state", "m.state", MessageState.class)
            .instant("createdAt", "m.createdAt")
            .sortable()
            .instant("updatedAt", "m.updatedAt")
            .sortable()
            .view(MessageView.class)
            .defaultSort("createdAt");

    private MessageFields() {}
}
