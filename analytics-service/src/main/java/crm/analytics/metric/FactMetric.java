package crm.analytics.metric;

/** A measure whose inputs can be taken from the stored facts. */
interface FactMetric extends Metric {

    /** The inputs of the formula, as the facts of the window have them. */
    Measured measure(MetricQuestion question);
}
