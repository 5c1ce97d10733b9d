package crm.support.calendar;

import crm.platform.problem.Refusal;

/** A calendar has so little working time that what was asked for would take more than twenty years. */
public final class NoWorkingTime extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "no-working-time";

    NoWorkingTime() {
        super(Kind.UNPROCESSABLE, CODE, "The calendar does not have so much working time in the next twenty years");
    }
}
