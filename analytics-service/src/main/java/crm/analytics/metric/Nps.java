package crm.analytics.metric;

import static crm.analytics.metric.MetricInput.quantity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** How many more would recommend us than would warn of us. */
@ApplicationScoped
class Nps implements FactMetric {

    private static final int SCALE_MIN = 0;
    private static final int SCALE_MAX = 10;
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;

    private static final MetricDefinition DEFINITION = MetricDefinition.of(
                    "nps",
                    "Net promoter score (NPS)",
                    Unit.POINTS,
                    "(promoters - detractors) / answered × 100",
                    "F. Reichheld, The One Number You Need to Grow, 2003: percentage of 9 and 10 minus percentage of 0 to 6",
                    quantity("promoters", "Answers of 9 or 10"),
                    quantity("detractors", "Answers of 0 to 6"),
                    quantity("answered", "All answers"))
            .from(
                    Set.of(MetricDefinition.SUPPORT),
                    "answered: surveys of the kind nps answered in the window on the scale from 0 to 10.",
                    "channel");

    private final SurveyFacts facts;

    Nps(SurveyFacts facts) {
        this.facts = facts;
    }

    @Override
    public MetricDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Outcome value(Inputs inputs) {
        var more = inputs.number("promoters").subtract(inputs.number("detractors"));
        return Outcome.percent(more, inputs.number("answered"), "answered");
    }

    @Override
    public Measured measure(MetricQuestion question) {
        var found = facts.of(question, "nps", SCALE_MIN, SCALE_MAX, PROMOTER_FROM, DETRACTOR_TO);
        return new Measured(
                Inputs.of("promoters", found.high())
                        .and("detractors", found.low())
                        .and("answered", found.answered()),
                Map.of("answers", found.answered(), "answersOnOtherScales", found.otherScales()));
    }
}
