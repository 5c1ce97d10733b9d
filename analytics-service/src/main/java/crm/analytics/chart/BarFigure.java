package crm.analytics.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Bars over categories that stand in their own order, such as days: none is left out, and labels are thinned when there are too
 * many.
 *
 * @param xTitle what the categories are
 * @param yTitle what the bars count, and in which unit
 * @param categories each once
 * @param series one value for each category
 */
public record BarFigure(
        Caption caption, String xTitle, String yTitle, List<String> categories, List<BarSeries> series)
        implements Figure {

    public BarFigure {
        categories = distinct(categories);
        series = List.copyOf(series);
    }

    /**
     * A name and its values.
     *
     * @param values one for each category
     */
    public record BarSeries(String name, List<BigDecimal> values) {

        public BarSeries {
            values = List.copyOf(values);
        }
    }

    @Override
    public boolean isEmpty() {
        return categories.isEmpty();
    }

    /** This figure with labels of so many characters at most. */
    BarFigure withLabelsOf(int characters) {
        var labels = categories.stream().map(name -> shortened(name, characters)).toList();
        return new BarFigure(caption, xTitle, yTitle, labels, series);
    }

    private static String shortened(String name, int characters) {
        return name.length() <= characters ? name : name.substring(0, characters - 1).strip() + "…";
    }

    /** Of equal names, the later ones get a number: a category is told by its name. */
    private static List<String> distinct(List<String> names) {
        var seen = new HashSet<String>();
        var result = new String[names.size()];
        Arrays.setAll(result, i -> {
            var name = names.get(i).isEmpty() ? " " : names.get(i);
            var unique = name;
            for (int number = 2; !seen.add(unique); number++) {
                unique = name + " (" + number + ")";
            }
            return unique;
        });
        return List.of(result);
    }
}
