/**
 * Opportunities: sales that may come, on their way through the stages of a pipeline until they are won or lost.
 *
 * <p>Pipelines are data: each business makes its own. Open opportunities stand in open stages of their pipelines, always: whoever
 * moves one locks the pipeline against changes, and whoever changes a pipeline asks afterwards who stands in it.
 *
 * <p>A stage is open, or one of the two ends; an opportunity comes to an end by {@code :win} and {@code
 * :lose} only, and every stage that it was in is kept with the time from and to.
 */
package crm.sales.opportunity;
