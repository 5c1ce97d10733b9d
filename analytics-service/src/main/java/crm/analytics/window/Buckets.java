package crm.analytics.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The days, weeks or months of a window. The first and the last may be cut by the window. Their beginnings are computed here
 * and not by the database, so that one edition of the time zone rules decides about the window and its parts alike.
 *
 * @param labels the day such as {@code 2010-12-01}, the Monday of the week, the month such as {@code 2010-12}
 * @param starts when each begins; the first with the window
 */
public record Buckets(List<String> labels, List<Instant> starts) {

    public static Buckets of(Window window, Granularity granularity) {
        var labels = new ArrayList<String>();
        var starts = new ArrayList<Instant>();
        var beginning = granularity.beginning(window.from());
        while (beginning.isBefore(window.to())) {
            labels.add(granularity.label(beginning));
            starts.add(window.beginning(beginning.isBefore(window.from()) ? window.from() : beginning));
            beginning = granularity.next(beginning);
        }
        return new Buckets(List.copyOf(labels), List.copyOf(starts));
    }

    /** How many there would be, without making them. */
    public static long count(Window window, Granularity granularity) {
        var days = window.to().toEpochDay() - window.from().toEpochDay();
        return switch (granularity) {
            case DAY -> days;
            case WEEK -> days / 7 + 2;
            case MONTH -> days / 28 + 2;
        };
    }

    public int size() {
        return labels.size();
    }

    /** The label of the bucket with that number, the first being 1 as {@code width_bucket} counts. */
    public String label(int number) {
        return labels.get(number - 1);
    }
}
