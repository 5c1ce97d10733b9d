package crm.analytics.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.GridFigure.Cell;
import java.awt.Color;
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
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Pictures of awkward figures; they are left in target/charts to be looked at. */
class ChartsTest {

    private static final String WINDOW =
            "2010-12-01 to before 2011-01-01, time zone Europe/London, amounts without tax in GBP";
    private static final Path FOLDER = Path.of("target", "charts");
    private static final int MARGIN = 6;

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
        var days = days(14);
        var values = IntStream.range(0, 14).mapToObj(BigDecimal::valueOf).toList();
        check(
                "two-series",
                new BarFigure(
                        caption(),
                        "Day",
                        "Customers",
                        days,
                        List.of(new BarSeries("registered", values), new BarSeries("removed", values))));
    }

    @Test
    void amountsBelowZeroAndVeryLargeOnes() {
        var values = List.of(new BigDecimal("-1234567890.12"), new BigDecimal("9876543210.55"), BigDecimal.ZERO);
        check(
                "large-and-negative",
                new BarFigure(
                        caption(),
                        "Country",
                        "Net revenue (GBP)",
                        List.of("GB", "DE", "FR"),
                        List.of(new BarSeries("Net", values))));
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
        save(name + "-small.png", charts.png(figure, new ChartSize(ChartSize.LEAST_WIDTH, ChartSize.LEAST_HEIGHT)));
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
