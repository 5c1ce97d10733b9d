package crm.support.calendar;

import crm.platform.filter.ListFields;

/** What calendars can be listed by. */
final class CalendarFields {

    static final ListFields ALL = ListFields.of("c")
            .uuid("id", "c.id")
            .text("name", "c.name")
            .sortable()
            .instant("createdAt", "c.createdAt")
            .sortable()
            .view(CalendarView.class)
            .defaultSort("name");

    private CalendarFields() {}
}
