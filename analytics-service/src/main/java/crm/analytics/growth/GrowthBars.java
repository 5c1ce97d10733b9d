package crm.analytics.growth;

import crm.analytics.chart.BarFigure;
import crm.analytics.chart.BarFigure.BarSeries;
import crm.analytics.chart.Caption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The rows of a growth report as bars of days: every day from the first to the last on which something happened. */
final class GrowthBars {

    private GrowthBars() {}

    static BarFigure of(Caption caption, List<GrowthRow> rows) {
        var days = days(rows);
        return new BarFigure(
                caption,
                "Day",
                "Customers",
                days.stream().map(LocalDate::toString).toList(),
                List.of(
                        new BarSeries("registered", values(days, rows, GrowthRow::registered)),
                        new BarSeries("removed", values(days, rows, GrowthRow::removed))));
    }

    private static List<LocalDate> days(List<GrowthRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var last = rows.get(rows.size() - 1).day();
        return new ArrayList<>(rows.get(0).day().datesUntil(last.plusDays(1)).toList());
    }

    private static List<BigDecimal> values(
            List<LocalDate> days, List<GrowthRow> rows, ToLongFunction<GrowthRow> count) {
        Map<LocalDate, Long> sums =
                rows.stream().collect(Collectors.groupingBy(GrowthRow::day, Collectors.summingLong(count)));
        return days.stream()
                .map(day -> BigDecimal.valueOf(sums.getOrDefault(day, 0L)))
                .toList();
    }
}
