package crm.analytics.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/** Draws a figure: caption above, plot, footer below. */
final class ChartPainter {

    private static final int MARGIN = 24;
    private static final int GAP = 8;
    static final Color DARK = new Color(0x22, 0x22, 0x22);
    private static final Color GREY = new Color(0x55, 0x55, 0x55);
    private static final String NOTHING = "There is nothing in this window.";

    private final ChartFonts fonts;
    private final ChartSize size;

    ChartPainter(ChartFonts fonts, ChartSize size) {
        this.fonts = fonts;
        this.size = size;
    }

    void paint(Figure figure, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size.width(), size.height());
        var plotted = fitted(figure);
        var top = paintHead(plotted.caption(), graphics);
        var bottom = paintFooter(plotted.caption(), graphics);
        if (plotted.isEmpty()) {
            paintNothing(graphics, (top + bottom) / 2);
        } else {
            paintPlot(plotted, graphics, top, bottom);
        }
    }

    /** What is drawn of a figure at this size; the caption says what is left out. */
    Figure fitted(Figure figure) {
        if (figure instanceof RankedFigure ranked) {
            return BarPlot.fitted(ranked, size);
        }
        return figure instanceof BarFigure bars
                ? BarPlot.fitted(bars, size)
                : GridPlot.fitted((GridFigure) figure, size);
    }

    private void paintPlot(Figure figure, Graphics2D graphics, int top, int bottom) {
        var plot = (Graphics2D) graphics.create();
        try {
            plot.translate(0, top);
            var height = bottom - top;
            if (figure instanceof BarFigure bars) {
                BarPlot.paint(bars, fonts, plot, size.width(), height);
            } else {
                GridPlot.paint((GridFigure) figure, fonts, plot, size.width(), height);
            }
        } finally {
            plot.dispose();
        }
    }

    /** @return where the plot begins */
    private int paintHead(Caption caption, Graphics2D graphics) {
        var title = block(List.of(caption.title()), fonts.title(), DARK);
        var details = block(caption.details(), fonts.detail(), GREY);
        title.paint(graphics, MARGIN, MARGIN);
        var below = MARGIN + title.height() + GAP / 2;
        details.paint(graphics, MARGIN, below);
        return below + details.height() + GAP;
    }

    /** @return where the plot ends */
    private int paintFooter(Caption caption, Graphics2D graphics) {
        var footer = block(List.of(caption.footer()), fonts.footer(), GREY);
        var top = size.height() - MARGIN / 2 - footer.height();
        footer.paint(graphics, MARGIN, top);
        return top - GAP;
    }

    private void paintNothing(Graphics2D graphics, int middle) {
        var text = block(List.of(NOTHING), fonts.detail(), GREY);
        text.paint(graphics, (int) (size.width() - ChartFonts.width(NOTHING, fonts.detail())) / 2, middle);
    }

    private TextBlock block(List<String> texts, java.awt.Font font, Color color) {
        return TextBlock.wrapped(texts, font, color, size.width() - 2.0 * MARGIN);
    }
}
