/**
 * Pictures of figures, as PNG and SVG: bars over categories, and grids of coloured cells. XChart draws plot and axes; caption,
 * wrapping, and what to do when there are more labels than room are decided here.
 */
package crm.analytics.chart;
