package crm.support.survey;

import crm.platform.problem.Refusal;

/** There is an answer, and one is all that is taken. */
public final class SurveyAlreadyAnswered extends Refusal {

    private static final long serialVersionUID = 1L;
    public static final String CODE = "survey-already-answered";

    SurveyAlreadyAnswered() {
        super(Kind.CONFLICT, CODE, "This survey has been answered");
    }
}
