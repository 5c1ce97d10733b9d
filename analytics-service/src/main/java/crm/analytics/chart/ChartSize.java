package crm.analytics.chart;

/** The size of a picture in pixels. */
public record ChartSize(int width, int height) {

    public static final ChartSize USUAL = new ChartSize(1200, 800);
    public static final int LEAST_WIDTH = 800;
    public static final int LEAST_HEIGHT = 600;
    public static final int MOST = 2400;
}
