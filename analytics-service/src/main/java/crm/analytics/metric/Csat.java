package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** How many of those who answered are satisfied. */
@ApplicationScoped
class Csat implements FactMetric {

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "csat",
                    "Customer satisfaction (CSAT)",
                    Unit.PERCENT,
                    "satisfied / answered × 100",
                    "The standard definition: the two best of five answers count as satisfied, or those from a stated score on",
                    quantity("satisfied", "Answers that count as satisfied"),
                    quantity("answered", "All answers"))
            .from(
                    Set.of(MetricDefinition.SUPPORT),
                    "answered: surveys of the kind csat answered in the window on the scale that ends at scaleMax. satisfied:"
                            + " those with a score of at least satisfiedFrom, if not given scaleMax - 1.",
                    "channel",
                    "satisfiedFrom",
                    "scaleMax");

    private final SurveyFacts facts;

    Csat(SurveyFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        return Outcome.percent(inputs.number("satisfied"), inputs.number("answered"), "answered");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var cut = question.satisfiedFrom() == null ? question.scaleMax() - 1 : question.satisfiedFrom();
        var found = facts.of(question, "csat", null, question.scaleMax(), cut, cut - 1);
        return new Measured(
                Inputs.of("satisfied", found.high()).and("answered", found.answered()),
                Map.of("answers", found.answered(), "answersOnOtherScales", found.otherScales()));
    }
}
