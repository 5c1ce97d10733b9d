package crm.analytics.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler;

/** A grid of cells, coloured by their values, with the values in them where there is room. */
final class GridPlot {

    /** Of zero, and of the greatest value. */
    static final Color[] RANGE = {new Color(0xF1, 0xF6, 0xFB), new Color(0x6B, 0xAE, 0xD6)};
    /** What is not cells: the labels of the rows, and the scale. */
    private static final int BESIDE = 270;
    /** What the labels of the rows take of it. */
    private static final int LABELS = 160;

    private static final int ABOVE = 250;
    private static final int ROW = 16;
    private static final int COLUMN = 26;
    private static final int WITH_VALUE = 44;

    private GridPlot() {}

    static GridFigure fitted(GridFigure figure, ChartSize size) {
        return figure.atMost(Math.max(2, (size.height() - ABOVE) / ROW), Math.max(2, (size.width() - BESIDE) / COLUMN));
    }

    static void paint(GridFigure figure, ChartFonts fonts, Graphics2D graphics, int width, int height) {
        var scale = new ColourScale(figure.valueTitle(), figure.most(), fonts);
        var left = width - scale.width();
        of(figure, fonts, left, height).paint(graphics, left, height);
        scale.paint(graphics, left, height);
    }

    static HeatMapChart of(GridFigure figure, ChartFonts fonts, int width, int height) {
        var chart = new HeatMapChart(width, height, Styler.ChartTheme.XChart);
        chart.setXAxisTitle(figure.xTitle());
        chart.setYAxisTitle(figure.yTitle());
        var style = chart.getStyler();
        PlotStyle.apply(style, fonts);
        style.setPlotContentSize(1);
        style.setPlotGridLinesVisible(false);
        style.setRangeColors(RANGE);
        style.setMin(0);
        style.setMax(figure.most().doubleValue());
        style.setDrawBorder(false);
        // XChart's own scale has neither name nor unit
        style.setLegendVisible(false);
        style.setValueFont(fonts.label());
        style.setValueFontColor(Color.BLACK);
        style.setShowValue((width - LABELS) / figure.columns().size() >= WITH_VALUE);
        style.setHeatMapValueDecimalPattern("#,##0.##");
        // XChart counts rows from below.
        var rows = new ArrayList<>(figure.rows());
        Collections.reverse(rows);
        chart.addSeries(figure.valueTitle(), figure.columns(), rows, cells(figure));
        return chart;
    }

    private static List<Number[]> cells(GridFigure figure) {
        var cells = new ArrayList<Number[]>();
        var lowest = figure.rows().size() - 1;
        figure.cells().forEach(cell -> cells.add(new Number[] {cell.column(), lowest - cell.row(), cell.value()}));
        return cells;
    }
}
