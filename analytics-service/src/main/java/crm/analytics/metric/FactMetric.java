package crm.analytics.metric;

import crm.analytics.query.FactQuery;
import java.util.List;

/** A measure whose inputs can be taken from the stored facts. */
interface FactMetric extends Metric {

    /** The inputs of the formula, as the facts of the window have them. */
    Measured measure(MetricQuestion question);

    /** The currencies of the amounts that are added up, by the same window and filters; none if there are no amounts. */
    default List<FactQuery> currencies(MetricQuestion question) {
        return List.of();
    }
}
