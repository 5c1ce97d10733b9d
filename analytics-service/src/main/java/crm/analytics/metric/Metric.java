package crm.analytics.metric;

/** A measure: what it is, and its formula. */
interface Metric {

    MetricDefinition definition();

    /** Applies the formula. */
    Outcome value(Inputs inputs);
}
