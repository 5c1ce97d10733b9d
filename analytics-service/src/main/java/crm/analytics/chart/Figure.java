package crm.analytics.chart;

/** Something to be drawn. */
public sealed interface Figure permits BarFigure, RankedFigure, GridFigure {

    Caption caption();

    /** Whether there is nothing to draw. */
    boolean isEmpty();
}
