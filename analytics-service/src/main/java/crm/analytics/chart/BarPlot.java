package crm.analytics.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;

/** Bars, so that every label that is shown can be read. */
final class BarPlot {

    /** What axis labels, axis title and margins take of the width. */
    private static final int BESIDE = 150;
    /** What a category needs at least to have a label of its own, turned upright. */
    private static final int LABEL = 20;
    /** What labels may take of the height at most, and what a letter takes of it. */
    private static final double LABELS_SHARE = 0.42;

    private static final double LETTER = 8;
    /** What of the height is left to the plot at least. */
    private static final double LEAST_PLOT = 0.36;
    /** From here on, bars are thinner than the gaps between them, and a line shows more. */
    private static final int MOST_BARS = 400;
    /** Fewer bars than this would be as broad as the plot. */
    private static final int FEW = 6;

    private static final double FILL = 0.8;
    private static final int UPRIGHT = 90;

    private BarPlot() {}

    static BarFigure fitted(RankedFigure figure, ChartSize size) {
        return fitted(figure.bars(labels(size.width())), size);
    }

    static BarFigure fitted(BarFigure figure, ChartSize size) {
        return figure.withLabelsOf((int) (size.height() * LABELS_SHARE / LETTER));
    }

    static void paint(BarFigure figure, ChartFonts fonts, Graphics2D graphics, int width, int height) {
        var chart = of(figure, fonts, width, height);
        chart.paint(graphics, width, height);
        BarValues.of(figure, chart, fonts.label()).paint(graphics);
    }

    static CategoryChart of(BarFigure figure, ChartFonts fonts, int width, int height) {
        var chart = new CategoryChart(width, height);
        chart.setXAxisTitle(figure.xTitle());
        chart.setYAxisTitle(figure.yTitle());
        style(chart.getStyler(), figure, fonts, width);
        range(chart.getStyler(), figure, growth(figure, fonts.label(), width, height));
        for (var series : figure.series()) {
            var drawn = chart.addSeries(series.name(), figure.categories(), series.values());
            if (figure.categories().size() > MOST_BARS) {
                drawn.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
                drawn.setMarker(org.knowm.xchart.style.markers.SeriesMarkers.NONE);
            }
        }
        return chart;
    }

    private static void style(CategoryStyler style, BarFigure figure, ChartFonts fonts, int width) {
        PlotStyle.apply(style, fonts);
        style.setAvailableSpaceFill(FILL * Math.min(1.0, figure.categories().size() / (double) FEW));
        style.setLegendVisible(figure.series().size() > 1);
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setAxisTicksLineVisible(true);
        style.setPlotBorderColor(Color.LIGHT_GRAY);
        labels(style, figure.categories(), fonts.label(), width);
    }

    private static void labels(CategoryStyler style, List<String> categories, Font font, int width) {
        var widest = categories.stream()
                .mapToDouble(name -> ChartFonts.width(name, font))
                .max()
                .orElse(0);
        if ((widest + LABEL) * categories.size() > width - BESIDE) {
            style.setXAxisLabelRotation(UPRIGHT);
            style.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right);
            style.setXAxisMaxLabelCount(labels(width));
        }
    }

    /** How many upright labels there is room for. */
    private static int labels(int width) {
        return Math.max(2, (width - BESIDE) / LABEL);
    }

    /** By what part the range of the values grows to have room for what is written behind the bars' ends. */
    private static double growth(BarFigure figure, Font font, int width, int height) {
        var length = BarValues.length(
                figure, font, (double) (width - BESIDE) / figure.categories().size());
        var plot = height * LEAST_PLOT;
        return length > plot / 2 ? 0 : length / (plot - length);
    }

    /** From zero on, or from below it, to a round number behind which there is room for values. */
    private static void range(CategoryStyler style, BarFigure figure, double growth) {
        var values = figure.series().stream()
                .flatMap(series -> series.values().stream())
                .toList();
        var least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min).doubleValue();
        var most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max).doubleValue();
        var room = (most - least) * growth;
        var lowest = least < 0 ? least - room : 0;
        var highest = most > 0 ? most + room : 0;
        var step = step(highest - lowest);
        style.setYAxisMin(Math.floor(lowest / step) * step);
        style.setYAxisMax(most == 0 && least < 0 ? 0 : Math.max(1, Math.ceil(highest / step)) * step);
        style.setYAxisDecimalPattern("#,##0.##");
    }

    /** 1, 2 or 5 times a power of ten, five to ten of which are the range. */
    private static double step(double range) {
        if (range == 0) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(range / 5)));
        var digits = range / 5 / power;
        return power * (digits < 2 ? 1 : digits < 5 ? 2 : 5);
    }
}
