package crm.support.survey;

import crm.platform.problem.Refusal;

/** Answers are no longer taken. */
public final class SurveyExpired extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "survey-expired";

    SurveyExpired() {
        super(Kind.GONE, CODE, "This survey takes no answers any more");
    }
}
