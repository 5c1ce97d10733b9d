package crm.analytics.metric;

import java.util.Map;

/**
 * What the facts say.
 *
 * @param rows how many facts of each kind were counted
 */
record Measured(Inputs inputs, Map<String, Long> rows) {}
