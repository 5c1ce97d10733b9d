package crm.platform.specimen;

import crm.platform.filter.ListFields;

final class SpecimenFields {

    static final ListFields ALL = ListFields.of("s")
            .uuid("id", "s.id")
            .sortable()
            .text("name", "s.name")
            .sortable()
            .text("nickname", "s.nickname")
            .sortable()
            .choice("colour", "s.colour", Colour.class)
            .date("foundOn", "s.foundOn")
            .sortable()
            .instant("seenAt", "s.seenAt")
            .sortable()
            .decimal("weight", "s.weight")
            .sortable()
            .wholeNumber("rank", "s.rank")
            .sortable()
            .instant("createdAt", "s.createdAt")
            .sortable()
            .elements("tags", "s.tags")
            .view(SpecimenView.class)
            .defaultSort("-createdAt");

    private SpecimenFields() {}
}
