package crm.analytics.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars over categories that have no order of their own, the largest first: as many as can be read, and the rest together.
 *
 * @param xTitle what the categories are
 * @param yTitle what the bars count, and in which unit
 * @param names of the categories
 * @param values one for each category
 * @param more how many categories there are behind these
 * @param moreSum the sum of their values
 */
public record RankedFigure(
        Caption caption,
        String xTitle,
        String yTitle,
        List<String> names,
        List<BigDecimal> values,
        long more,
        BigDecimal moreSum)
        implements Figure {

    static final String OTHERS = "others";
    private static final BigDecimal MOST_OF_THE_LARGEST = BigDecimal.valueOf(2);

    public RankedFigure {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * So many bars at most. The last is the sum of the rest, unless it would dwarf the others, and then it is not drawn; the
     * caption says so.
     */
    BarFigure bars(int most) {
        if (more == 0 && names.size() <= most) {
            return bars(caption, names, values);
        }
        var shown = Math.min(names.size(), most - 1);
        var rest = values.subList(shown, values.size()).stream().reduce(moreSum, BigDecimal::add);
        var all = names.size() + more;
        var words = String.format(
                Locale.ROOT,
                "The first %,d of %,d; the other %,d together: %s",
                shown,
                all,
                all - shown,
                Caption.number(rest));
        if (isDwarfed(shown, rest)) {
            return bars(caption.with(words + ", not drawn"), names.subList(0, shown), values.subList(0, shown));
        }
        return bars(
                caption.with(words + ", drawn as " + OTHERS), with(names, shown, OTHERS), with(values, shown, rest));
    }

    private boolean isDwarfed(int shown, BigDecimal rest) {
        var largest = values.stream().limit(shown).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
        return rest.abs().compareTo(largest.multiply(MOST_OF_THE_LARGEST)) > 0;
    }

    private BarFigure bars(Caption words, List<String> shownNames, List<BigDecimal> shownValues) {
        return new BarFigure(words, xTitle, yTitle, shownNames, List.of(new BarFigure.BarSeries(yTitle, shownValues)));
    }

    private static <T> List<T> with(List<T> all, int shown, T last) {
        var some = new ArrayList<>(all.subList(0, shown));
        some.add(last);
        return some;
    }
}
