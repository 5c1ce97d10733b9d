package crm.analytics.chart;

import java.util.List;

/** Something to be drawn. */
public sealed interface Figure permits BarFigure, RankedFigure, GridFigure {

    Caption caption();

    String xTitle();

    String yTitle();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /** What the axes are, for those who have the picture read to them. */
    default List<String> axes() {
        return List.of("Horizontal: " + xTitle(), "Vertical: " + yTitle());
    }
}
