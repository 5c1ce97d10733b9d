package crm.analytics.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an SVG really shows: the bars and cells that are drawn in it, measured. */
final class DrawnFigure {

    private static final Pattern BAR = Pattern.compile(
            "M(?<left>\\S+) (?<top>\\S+) L(?<right>\\S+) \\k<top> L\\k<right> (?<bottom>\\S+) L\\k<left> \\k<bottom> Z");
    private static final double PIXEL = 0.01;

    private final Element root;

    private DrawnFigure(Element root) {
        this.root = root;
    }

    static DrawnFigure of(String svg) {
        try {
            var documents = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new DrawnFigure(documents
                    .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private record Bar(double left, double top, double bottom) {

        boolean standsOn(double line) {
            return Math.abs(bottom - line) < PIXEL || Math.abs(top - line) < PIXEL;
        }

        /** Downwards it is negative. */
        double height(double line) {
            return Math.abs(bottom - line) < PIXEL ? bottom - top : top - bottom;
        }
    }

    private record Cell(double left, double top, Color color) {}

    /** The bars of each series are as high as its values are, all on the same scale and from the same line. */
    void assertBars(List<List<BigDecimal>> series) {
        var bars = IntStream.range(0, series.size())
                .mapToObj(number -> bars(PlotStyle.SERIES[number]))
                .toList();
        var all = bars.stream().flatMap(List::stream).toList();
        var line = all.stream()
                .flatMap(bar -> List.of(bar.bottom, bar.top).stream())
                .filter(y -> all.stream().allMatch(bar -> bar.standsOn(y)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the bars do not stand on one line: " + all));
        var scale = scale(series, all, line);
        for (int number = 0; number < series.size(); number++) {
            var drawn = bars.get(number);
            var values = series.get(number);
            assertEquals(values.size(), drawn.size(), "bars of series " + number);
            for (int i = 0; i < values.size(); i++) {
                assertEquals(values.get(i).doubleValue() * scale, drawn.get(i).height(line), PIXEL, "bar " + i);
                assertTrue(i == 0 || drawn.get(i).left > drawn.get(i - 1).left, "in their order");
            }
        }
    }

    /** Every cell has the colour of its value, and the rows stand below each other as they are listed. */
    void assertCells(List<List<BigDecimal>> rows, BigDecimal most) {
        var cells = cells();
        var tops = cells.stream().map(Cell::top).distinct().sorted().toList();
        assertEquals(rows.size(), tops.size(), "rows");
        for (int number = 0; number < rows.size(); number++) {
            var top = tops.get(number);
            var drawn = cells.stream().filter(cell -> cell.top == top).toList();
            assertEquals(rows.get(number).size(), drawn.size(), "cells of row " + number);
            for (int age = 0; age < drawn.size(); age++) {
                assertColor(rows.get(number).get(age), most, drawn.get(age).color);
            }
        }
    }

    /** What is said of the axes, and of all else, to those who have the picture read to them. */
    String words() {
        return root.getElementsByTagName("desc").item(0).getTextContent();
    }

    private static double scale(List<List<BigDecimal>> series, List<Bar> bars, double line) {
        var largest = series.stream()
                .flatMap(List::stream)
                .mapToDouble(value -> Math.abs(value.doubleValue()))
                .max()
                .orElse(0);
        var highest = bars.stream()
                .mapToDouble(bar -> Math.abs(bar.height(line)))
                .max()
                .orElse(0);
        assertTrue(largest == 0 || highest > 1, "the largest value can be seen");
        return largest == 0 ? 0 : highest / largest;
    }

    private static void assertColor(BigDecimal value, BigDecimal most, Color drawn) {
        var part = value.doubleValue() / most.doubleValue();
        var none = GridPlot.RANGE[0].getRGBComponents(null);
        var full = GridPlot.RANGE[1].getRGBComponents(null);
        var found = drawn.getRGBComponents(null);
        for (int i = 0; i < 3; i++) {
            assertEquals(none[i] + part * (full[i] - none[i]), found[i], 0.01, "colour of " + value);
        }
    }

    private List<Bar> bars(Color color) {
        var bars = new ArrayList<Bar>();
        for (var path : elements("path")) {
            var corners = BAR.matcher(path.getAttribute("d"));
            if (path.hasAttribute("clip-path") && corners.matches() && color.equals(fill(path))) {
                bars.add(new Bar(
                        Double.parseDouble(corners.group("left")),
                        Double.parseDouble(corners.group("top")),
                        Double.parseDouble(corners.group("bottom"))));
            }
        }
        return bars;
    }

    private List<Cell> cells() {
        return elements("rect").stream()
                .filter(cell -> cell.hasAttribute("clip-path"))
                .map(cell -> new Cell(
                        Double.parseDouble(cell.getAttribute("x")),
                        Double.parseDouble(cell.getAttribute("y")),
                        fill(cell)))
                .sorted(Comparator.comparingDouble(Cell::left))
                .toList();
    }

    private List<Element> elements(String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** A shape without a fill has that of the group it stands in; null for what is no plain colour. */
    private static Color fill(Element shape) {
        var painted = shape;
        while (painted.getAttribute("fill").isEmpty()) {
            painted = (Element) painted.getParentNode();
        }
        return color(painted.getAttribute("fill"));
    }

    private static Color color(String fill) {
        if (!fill.startsWith("rgb(")) {
            return null;
        }
        var parts = fill.substring("rgb(".length(), fill.length() - 1).split(",");
        return new Color(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
