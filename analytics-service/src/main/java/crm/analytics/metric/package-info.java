/**
 * Measures: one small class each. A measure says its formula and its inputs; the inputs come from the stored facts or from
 * whoever asks, and the same formula is applied to both.
 */
package crm.analytics.metric;
