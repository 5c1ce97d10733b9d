package crm.analytics.chart;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * What the colours of a grid mean: its name and unit, and the values from zero on.
 *
 * @param title what the colours say, and in which unit
 * @param most the greatest value
 */
record ColourScale(String title, BigDecimal most, ChartFonts fonts) {

    private static final int MARGIN = 24;
    private static final int GAP = 8;
    private static final int BREADTH = 24;
    private static final int LENGTH = 200;
    private static final int MOST_TITLE = 120;

    int width() {
        var widest = words().lines().stream()
                .mapToDouble(line -> ChartFonts.width(line, fonts.label()))
                .max()
                .orElse(0);
        var labels = BREADTH + GAP + ChartFonts.width(label(most), fonts.label());
        return (int) Math.ceil(Math.max(widest, labels)) + MARGIN;
    }

    /**
     * Draws it in the middle of a height.
     *
     * @param x where it begins
     */
    void paint(Graphics2D graphics, int x, int height) {
        var words = words();
        var top = (height - LENGTH - words.height() - GAP) / 2;
        words.paint(graphics, x, top);
        var bar = new Rectangle2D.Double(x, top + words.height() + GAP, BREADTH, LENGTH);
        graphics.setPaint(new GradientPaint(
                x, (float) bar.getMaxY(), GridPlot.RANGE[0], x, (float) bar.getY(), GridPlot.RANGE[1]));
        graphics.fill(bar);
        paintLabel(graphics, most, bar, 0);
        paintLabel(graphics, most.divide(BigDecimal.valueOf(2)), bar, 0.5);
        paintLabel(graphics, BigDecimal.ZERO, bar, 1);
    }

    /** @param place from the upper end, 0, to the lower one, 1 */
    private void paintLabel(Graphics2D graphics, BigDecimal value, Rectangle2D bar, double place) {
        var block = new TextBlock(List.of(label(value)), fonts.label(), ChartPainter.DARK);
        var middle = bar.getY() + place * bar.getHeight();
        block.paint(graphics, (int) bar.getMaxX() + GAP, (int) (middle - block.height() / 2.0));
    }

    private TextBlock words() {
        return TextBlock.wrapped(List.of(title), fonts.label(), ChartPainter.DARK, MOST_TITLE);
    }

    private static String label(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
