package crm.platform.job;

import crm.platform.filter.ListFields;

/** What jobs and their row errors can be listed by. */
public final class JobFields {

    /** The jobs of a kind, the newest first. */
    public static final ListFields JOBS = ListFields.of("j")
            .choice("state", "j.state", JobState.class)
            .text("createdBy", "j.creatorName")
            .instant("createdAt", "j.createdAt")
            .sortable()
            .view(JobView.class)
            .defaultSort("-createdAt");

    /** The row errors of a job, in the order of the file. */
    public static final ListFields ROW_ERRORS = ListFields.of("e")
            .wholeNumber("line", "e.line")
            .sortable()
            .text("column", "e.columnName")
            .text("code", "e.code")
            .view(RowErrorView.class)
            .defaultSort("line");

    private JobFields() {}
}
