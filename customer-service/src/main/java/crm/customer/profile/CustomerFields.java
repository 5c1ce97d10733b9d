package crm.customer.profile;

import crm.platform.filter.ListFields;

/** What customers can be listed by. */
public final class CustomerFields {

    /** Where the list is searched. */
    static final String SEARCH_WORDS = "c.searchWords";

    public static final ListFields ALL = ListFields.of("c")
            .uuid("id", "c.id")
            .choice("kind", "c.profile.kind", Kind.class)
            .text("displayName", "c.displayName")
            .sortable()
            .text("givenName", "c.profile.givenName")
            .text("familyName", "c.profile.familyName")
            .sortable()
            .date("birthDate", "c.profile.birthDate")
            .elements("email", "c.emailAddresses")
            .telling()
            .elements("phone", "c.phoneNumbers")
            .telling()
            .text("country", "c.country")
            .text("language", "c.profile.language")
            .elements("tags", "c.profile.tags")
            .text("source", "c.profile.source")
            .text("owner", "c.profile.owner")
            .choice("lifecycleStage", "c.lifecycleStage", LifecycleStage.class)
            .sortable()
            .instant("createdAt", "c.createdAt")
            .sortable()
            .instant("updatedAt", "c.updatedAt")
            .sortable()
            .view(CustomerView.class)
            .defaultSort("-createdAt");

    private CustomerFields() {}
}
