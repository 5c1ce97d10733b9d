/**
 * Opportunities: sales that may come, on their way through the stages of a pipeline until they are won or lost.
 *
 * <p>Pipelines are data. A stage is open, or one of the two ends; an opportunity comes to an end by {@code :win} and {@code
 * :lose} only, and every stage that it was in is kept with the time from and to.
 */
package crm.sales.opportunity;
