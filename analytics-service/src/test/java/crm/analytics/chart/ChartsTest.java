package crm.analytics.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.GridFigure.Cell;
import crm.analytics.window.Filters;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of awkward figures; they are left in target/charts to be looked at. */
class ChartsTest {

    private static final String WINDOW =
            "2010-12-01 to before 2011-01-01, time zone Europe/London, amounts without tax in GBP";
    private static final Path FOLDER = Path.of("target", "charts");
    private static final int MARGIN = 6;

    private static final ChartFonts FONTS = ChartFonts.available();

    private final Charts charts = new Charts();

    @Test
    void oneBar() {
        check("one-bar", bars(List.of("2010-12")));
    }

    @Test
    void twoHundredProductsAreGrouped() {
        var figure = products(200, 0, BigDecimal.ZERO);
        var fitted = BarPlot.fitted(figure, ChartSize.USUAL);

        var words = "The first 51 of 200; the other 149 together: ";
        var detail = fitted.caption().details().get(1);
        assertTrue(detail.startsWith(words), detail);
        assertTrue(detail.endsWith(", not drawn"), detail);
        var rest = new BigDecimal(
                detail.substring(words.length(), detail.indexOf(", not")).replace(",", ""));
        assertEquals(sum(figure.values()), sum(fitted.series().get(0).values()).add(rest));
        check("two-hundred-products", figure);
    }

    @Test
    void theRestIsABarWhereItDoesNotDwarfTheOthers() {
        var figure = products(10, 1234, new BigDecimal("9999.99"));
        var fitted = BarPlot.fitted(figure, ChartSize.USUAL);

        assertEquals(11, fitted.categories().size());
        assertEquals("others", fitted.categories().get(10));
        assertEquals(
                "The first 10 of 1,244; the other 1,234 together: 9,999.99, drawn as others",
                fitted.caption().details().get(1));
        check("ten-products-and-others", figure);
    }

    @Test
    void twoHundredDaysKeepTheirBars() {
        check("two-hundred-days", bars(days(200)));
    }

    @Test
    void tenYearsOfDaysAreALine() {
        check("ten-years-of-days", bars(days(3650)));
    }

    @Test
    void aMonthOfDays() {
        check("a-month-of-days", bars(days(31)));
    }

    @Test
    void twoSeriesHaveALegend() {
        check("two-series", customers(14));
    }

    @Test
    void amountsBelowZeroAndVeryLargeOnes() {
        check("large-and-negative", aboveAndBelowZero());
    }

    /** Names of a hundred letters without a blank, the longest that may be asked for. */
    @Test
    void longFiltersAreWhole() {
        var filters = new Filters()
                .and("source", "W".repeat(100))
                .and("country", "GB")
                .and("channel", "M".repeat(100))
                .asked();
        var words = caption().filteredBy(filters);
        for (var width : List.of(ChartSize.USUAL.width(), ChartSize.LEAST_WIDTH)) {
            var line = width - 48.0;
            var block = TextBlock.wrapped(words.details(), FONTS.detail(), Color.BLACK, line);
            assertTrue(block.lines().stream().allMatch(text -> ChartFonts.width(text, FONTS.detail()) <= line));
            assertEquals(
                    String.join("", words.details()).replace(" ", ""),
                    String.join("", block.lines()).replace(" ", ""));
        }
        var days = new BarFigure(words, "Day", "Orders", days(31), List.of(new BarSeries("Orders", values(31))));
        var cohorts = grid(104);
        check("long-filters", days);
        check(
                "long-filters-of-cohorts",
                new GridFigure(
                        words,
                        cohorts.xTitle(),
                        cohorts.yTitle(),
                        cohorts.valueTitle(),
                        cohorts.columns(),
                        cohorts.rows(),
                        cohorts.cells()));
    }

    @Test
    void zeroOnly() {
        var zeros = List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        check("zero-only", new BarFigure(caption(), "Day", "Orders", days(3), List.of(new BarSeries("Orders", zeros))));
    }

    @Test
    void nothing() {
        check("nothing", new BarFigure(caption(), "Day", "Orders", List.of(), List.of()));
    }

    @Test
    void cohortsOfFiveWeeks() {
        check("five-cohorts", grid(5));
    }

    @Test
    void cohortsOfTwoYears() {
        check("hundred-cohorts", grid(104));
    }

    @ParameterizedTest
    @MethodSource("figuresWithValues")
    void valuesStandBehindTheirBarsAndBesideEachOther(BarFigure figure, ChartSize size) {
        var chart = BarPlot.of(figure, FONTS, size.width(), size.height());
        chart.paint(graphics(size), size.width(), size.height());
        var placed = BarValues.of(figure, chart, FONTS.label()).values();

        var expected = figure.series().stream()
                .flatMap(series -> series.values().stream())
                .toList();
        assertEquals(
                expected,
                placed.stream()
                        .map(value -> new BigDecimal(value.text().replace(",", "")))
                        .toList());
        var plot = new Rectangle2D.Double(0, 0, size.width(), size.height());
        for (int i = 0; i < placed.size(); i++) {
            var bounds = placed.get(i).bounds();
            assertTrue(plot.contains(bounds), placed.get(i).toString());
            var end = chart.getScreenYFromChart(expected.get(i).doubleValue());
            assertEquals(4, expected.get(i).signum() < 0 ? bounds.getMinY() - end : end - bounds.getMaxY(), 0.001);
            for (int other = 0; other < i; other++) {
                assertFalse(bounds.intersects(placed.get(other).bounds()), placed.get(other) + " " + placed.get(i));
            }
        }
    }

    static Stream<Arguments> figuresWithValues() {
        var small = new ChartSize(ChartSize.LEAST_WIDTH, ChartSize.LEAST_HEIGHT);
        return Stream.of(
                Arguments.of(bars(List.of("2010-12")), small),
                Arguments.of(bars(days(5)), small),
                Arguments.of(bars(days(31)), ChartSize.USUAL),
                Arguments.of(bars(days(31)), small),
                Arguments.of(customers(31), ChartSize.USUAL),
                Arguments.of(customers(14), small),
                Arguments.of(aboveAndBelowZero(), ChartSize.USUAL),
                Arguments.of(aboveAndBelowZero(), small),
                Arguments.of(BarPlot.fitted(products(20, 1234, BigDecimal.TEN), small), small));
    }

    @Test
    void noValuesAreWrittenWhereTheyWouldMeet() {
        assertEquals(List.of(), placed(bars(days(32)), ChartSize.USUAL));
        assertEquals(List.of(), placed(customers(31), new ChartSize(ChartSize.LEAST_WIDTH, ChartSize.LEAST_HEIGHT)));
    }

    private static List<BarValues.Placed> placed(BarFigure figure, ChartSize size) {
        var chart = BarPlot.of(figure, FONTS, size.width(), size.height());
        chart.paint(graphics(size), size.width(), size.height());
        return BarValues.of(figure, chart, FONTS.label()).values();
    }

    /** Each label of a day is a column of ink of its own. */
    @ParameterizedTest
    @CsvSource({"1200, 31, 31", "800, 31, 31", "1200, 45, 45"})
    void labelsOfDaysDoNotTouch(int width, int days, int labels) {
        var height = 500;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var figure = new BarFigure(caption(), "", "Orders", days(days), List.of(new BarSeries("Orders", values(days))));
        BarPlot.paint(figure, FONTS, image.createGraphics(), width, height);

        assertEquals(labels, columnsOfInk(image, height - 60, height - 20));
    }

    @Test
    void bothAxesHaveTheirTitles() {
        var bars = BarPlot.of(customers(5), FONTS, 1200, 600);
        assertEquals("Day", bars.getXAxisTitle());
        assertEquals("Customers", bars.getYAxisTitle());
        var cells = GridPlot.of(grid(5), FONTS, 1200, 600);
        assertEquals("Age of the cohort (weeks since the first order)", cells.getXAxisTitle());
        assertEquals("Cohort (week from Monday)", cells.getYAxisTitle());
        assertEquals(15, cells.getHeatMapSeries().getHeatData().size());
    }

    @Test
    void theColoursOfAGridHaveANameAndAUnit() {
        var size = ChartSize.USUAL;
        var image = image(charts.png(grid(5), size));
        var scale = new ColourScale("Retained (%)", BigDecimal.valueOf(100), FONTS);
        var x = size.width() - scale.width();

        var ink = 0;
        for (int y = 0; y < size.height(); y++) {
            ink += image.getRGB(x + 1, y) == Color.WHITE.getRGB() ? 0 : 1;
        }
        assertTrue(ink >= 200, "the scale is drawn");
        assertTrue(scale.width() > ChartFonts.width("Retained (%)", FONTS.label()), "with room for its name");
        assertTrue(new String(charts.svg(grid(5), size), UTF_8).contains("; Colour: Retained (%);"));
    }

    private static int columnsOfInk(BufferedImage image, int top, int bottom) {
        var columns = 0;
        var wasInk = false;
        for (int x = 0; x < image.getWidth(); x++) {
            var isInk = false;
            for (int y = top; y < bottom; y++) {
                isInk |= (image.getRGB(x, y) & 0xFF) < 128;
            }
            columns += isInk && !wasInk ? 1 : 0;
            wasInk = isInk;
        }
        return columns;
    }

    private static Graphics2D graphics(ChartSize size) {
        return new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB).createGraphics();
    }

    /** Names as long as a shop's are written out. */
    @Test
    void aLongNameIsWhole() {
        var fitted = BarPlot.fitted(products(60, 0, BigDecimal.ZERO), ChartSize.USUAL);
        assertEquals(
                "85123A WHITE HANGING HEART T-LIGHT HOLDER", fitted.categories().get(0));
    }

    @Test
    void equalNamesStayApart() {
        assertEquals(
                List.of("a", "a (2)", "a (3)"), bars(List.of("a", "a", "a")).categories());
    }

    private void check(String name, Figure figure) {
        var png = charts.png(figure, ChartSize.USUAL);
        var svg = charts.svg(figure, ChartSize.USUAL);
        save(name + ".png", png);
        save(name + ".svg", svg);
        var small = charts.png(figure, new ChartSize(ChartSize.LEAST_WIDTH, ChartSize.LEAST_HEIGHT));
        save(name + "-small.png", small);
        assertTrue(isWhiteAround(image(small)), "nothing touches the edge of the small one");
        var image = image(png);
        assertEquals(1200, image.getWidth());
        assertEquals(800, image.getHeight());
        assertTrue(isWhiteAround(image), "nothing touches the edge, where it would be cut");
        assertEquals("svg", root(svg));
    }

    private static boolean isWhiteAround(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                var isEdge =
                        x < MARGIN || y < MARGIN || x >= image.getWidth() - MARGIN || y >= image.getHeight() - MARGIN;
                if (isEdge && image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BarFigure bars(List<String> names) {
        return new BarFigure(
                caption(),
                "Day",
                "Net revenue (GBP)",
                names,
                List.of(new BarSeries("Net revenue", values(names.size()))));
    }

    private static BarFigure customers(int count) {
        var values = IntStream.range(0, count).mapToObj(BigDecimal::valueOf).toList();
        return new BarFigure(
                caption(),
                "Day",
                "Customers",
                days(count),
                List.of(new BarSeries("registered", values), new BarSeries("removed", values)));
    }

    private static BarFigure aboveAndBelowZero() {
        var values = List.of(new BigDecimal("-1234567890.12"), new BigDecimal("9876543210.55"), BigDecimal.ZERO);
        return new BarFigure(
                caption(),
                "Country",
                "Net revenue (GBP)",
                List.of("GB", "DE", "FR"),
                List.of(new BarSeries("Net", values)));
    }

    private static RankedFigure products(int count, long more, BigDecimal moreSum) {
        var names = IntStream.range(0, count)
                .mapToObj(i -> 85123 + i + "A WHITE HANGING HEART T-LIGHT HOLDER")
                .toList();
        return new RankedFigure(caption(), "Product (SKU)", "Net revenue (GBP)", names, values(count), more, moreSum);
    }

    private static List<BigDecimal> values(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BigDecimal("12345.67")
                        .divide(BigDecimal.valueOf(i % 37 + 1), 2, java.math.RoundingMode.HALF_UP))
                .toList();
    }

    private static GridFigure grid(int cohorts) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < cohorts; row++) {
            for (int age = 0; age < cohorts - row; age++) {
                cells.add(new Cell(row, age, new BigDecimal(age == 0 ? 100 : (row * 7 + age * 13) % 60)));
            }
        }
        return new GridFigure(
                caption(),
                "Age of the cohort (weeks since the first order)",
                "Cohort (week from Monday)",
                "Retained (%)",
                IntStream.range(0, cohorts).mapToObj(Integer::toString).toList(),
                days(cohorts).stream().map(day -> day + " (120)").toList(),
                cells);
    }

    private static Caption caption() {
        return new Caption(
                "Net revenue by something that is shown",
                List.of(WINDOW),
                "net = sold - takenBack; sold: net amounts, without tax, of orders placed in the window that are not cancelled;"
                        + " takenBack: of cancellations and returns in the window, except those of cancelled orders. As of"
                        + " 2026-03-04T05:06:07.123456Z.");
    }

    private static List<String> days(int count) {
        var first = LocalDate.parse("2010-12-01");
        return IntStream.range(0, count)
                .mapToObj(i -> first.plusDays(i).toString())
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String root(byte[] svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement()
                    .getTagName();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void save(String name, byte[] picture) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
