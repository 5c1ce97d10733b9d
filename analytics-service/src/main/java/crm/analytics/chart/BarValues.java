package crm.analytics.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;

/**
 * The values behind the ends of bars, so that small ones can be read too; upright where they are broader than their place. Where
 * there are too many bars, or no room for one of the values, none is written.
 */
record BarValues(List<Placed> values, Font font, boolean upright) {

    /** As many as a month has days. */
    static final int MOST = 31;

    private static final double GAP = 4;
    private static final double BETWEEN = 2;

    /** A value, and where it is written. */
    record Placed(String text, Rectangle2D bounds) {}

    /** @param chart painted already, so that it knows where its bars are */
    static BarValues of(BarFigure figure, CategoryChart chart, Font font) {
        var bars = new Bars(figure, chart);
        var upright = widest(figure, font) + BETWEEN > bars.place();
        if (figure.categories().size() > MOST || (upright && thickness(font) + BETWEEN > bars.place())) {
            return new BarValues(List.of(), font, upright);
        }
        var placed = new ArrayList<Placed>();
        for (int series = 0; series < figure.series().size(); series++) {
            for (int category = 0; category < figure.categories().size(); category++) {
                var value = figure.series().get(series).values().get(category);
                placed.add(bars.place(value, series, category, font, upright));
            }
        }
        return new BarValues(placed.stream().allMatch(bars::isInside) ? placed : List.of(), font, upright);
    }

    /**
     * How far values reach behind the ends of their bars at most.
     *
     * @param categoryWidth what a category has of the width
     */
    static double length(BarFigure figure, Font font, double categoryWidth) {
        if (figure.categories().size() > MOST) {
            return 0;
        }
        var isUpright =
                widest(figure, font) + BETWEEN > categoryWidth / figure.series().size();
        return 2 * GAP + (isUpright ? widest(figure, font) : thickness(font));
    }

    void paint(Graphics2D graphics) {
        var drawing = (Graphics2D) graphics.create();
        try {
            drawing.setFont(font);
            drawing.setColor(ChartPainter.DARK);
            values.forEach(value -> paint(value, drawing));
        } finally {
            drawing.dispose();
        }
    }

    private void paint(Placed value, Graphics2D graphics) {
        var bounds = value.bounds();
        if (!upright) {
            graphics.drawString(value.text(), (float) bounds.getX(), (float) bounds.getMaxY());
            return;
        }
        var turned = (Graphics2D) graphics.create();
        try {
            turned.translate(bounds.getMaxX(), bounds.getMaxY());
            turned.rotate(-Math.PI / 2);
            turned.drawString(value.text(), 0, 0);
        } finally {
            turned.dispose();
        }
    }

    private static double widest(BarFigure figure, Font font) {
        return figure.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(value -> ChartFonts.width(Caption.number(value), font))
                .max()
                .orElse(0);
    }

    private static double thickness(Font font) {
        return font.createGlyphVector(ChartFonts.CONTEXT, "0").getVisualBounds().getHeight();
    }

    /** Where the bars are. */
    private record Bars(BarFigure figure, CategoryChart chart) {

        /** What a bar has of the width; a single one has that between the bars, too. */
        double place() {
            return figure.series().size() == 1 ? step() : barWidth();
        }

        Placed place(BigDecimal value, int series, int category, Font font, boolean upright) {
            var text = Caption.number(value);
            var length = ChartFonts.width(text, font);
            var width = upright ? thickness(font) : length;
            var height = upright ? length : thickness(font);
            var end = chart.getScreenYFromChart(value.doubleValue());
            var top = value.signum() < 0 ? end + GAP : end - GAP - height;
            return new Placed(text, new Rectangle2D.Double(middle(series, category) - width / 2, top, width, height));
        }

        boolean isInside(Placed value) {
            var axis = chart.getStyler();
            return value.bounds().getY() >= chart.getScreenYFromChart(axis.getYAxisMax())
                    && value.bounds().getMaxY() <= chart.getScreenYFromChart(axis.getYAxisMin());
        }

        private double middle(int series, int category) {
            var bars = barWidth() * figure.series().size();
            return chart.getScreenXFromChart(category) + (step() - bars) / 2 + (series + 0.5) * barWidth();
        }

        private double barWidth() {
            return step()
                    * chart.getStyler().getAvailableSpaceFill()
                    / figure.series().size();
        }

        private double step() {
            return chart.getScreenXFromChart(1) - chart.getScreenXFromChart(0);
        }
    }
}
