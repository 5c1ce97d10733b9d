package crm.analytics.rendition;

import crm.analytics.chart.Figure;

/** An answer that is its own JSON, and can be shown as a table and as a picture. */
public interface Report {

    ReportTable table();

    Figure figure();
}
