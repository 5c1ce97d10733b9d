package crm.devstack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Customers of the shop's file by the week of their first order, and how many of them bought in each later one. */
final class RetailCohorts {
    /** Mondays of the weeks in which each customer ordered. */
    private final Map<String, Set<LocalDate>> weeks = new TreeMap<>();

    RetailCohorts(List<RetailLine> lines) {
        var times = new InvoiceTimes(lines);
        lines.stream().filter(line -> line.customer() != null && line.isOrder()).forEach(line -> weeks.computeIfAbsent(
                        line.customer(), customer -> new TreeSet<>())
                .add(monday(LocalDate.ofInstant(times.of(line), RetailLine.ZONE))));
    }

    /** For each week of the window, by its Monday: how many of its cohort bought in it, in the next one, and so on. */
    Map<String, List<Integer>> rows(LocalDate from, LocalDate to) {
        var rows = new TreeMap<String, List<Integer>>();
        for (var week = monday(from); week.isBefore(to); week = week.plusWeeks(1)) {
            rows.put(week.toString(), row(week, to));
        }
        return rows;
    }

    private List<Integer> row(LocalDate cohort, LocalDate to) {
        var active = new ArrayList<Integer>();
        for (var week = cohort; week.isBefore(to); week = week.plusWeeks(1)) {
            active.add(active(cohort, ChronoUnit.WEEKS.between(cohort, week)));
        }
        return active;
    }

    private int active(LocalDate cohort, long age) {
        return (int) weeks.values().stream()
                .filter(bought -> bought.iterator().next().equals(cohort))
                .filter(bought -> bought.contains(cohort.plusWeeks(age)))
                .count();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
