package crm.analytics.chart;

import java.awt.Color;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/** What all plots look like. */
final class PlotStyle {

    /** Told apart by those who are colour-blind too: M. Okabe and K. Ito, Color Universal Design, 2008. */
    static final Color[] SERIES = {
        new Color(0x00, 0x72, 0xB2), new Color(0xD5, 0x5E, 0x00), new Color(0x00, 0x9E, 0x73), new Color(0xCC, 0x79, 0xA7),
        new Color(0xE6, 0x9F, 0x00), new Color(0x56, 0xB4, 0xE9), new Color(0x99, 0x99, 0x99), new Color(0xF0, 0xE4, 0x42)
    };

    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    private static final int PADDING = 16;

    private PlotStyle() {}

    static void apply(AxesChartStyler style, ChartFonts fonts) {
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setChartTitleVisible(false);
        style.setChartPadding(PADDING);
        style.setBaseFont(fonts.base());
        style.setLegendFont(fonts.label());
        style.setLegendBorderColor(Color.WHITE);
        style.setSeriesColors(SERIES);
        style.setLocale(Locale.ROOT);
        style.setAxisTitleFont(fonts.axisTitle());
        style.setAxisTickLabelsFont(fonts.label());
        style.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(GRID);
    }
}
