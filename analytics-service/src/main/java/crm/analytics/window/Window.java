package crm.analytics.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * The days that are looked at: {@code from} is in, {@code to} is out, both in the time zone. A moment belongs to it from the
 * first day's beginning on and before that of {@code to}.
 */
public record Window(LocalDate from, LocalDate to, ZoneId zone) {

    public Instant start() {
        return beginning(from);
    }

    public Instant end() {
        return beginning(to);
    }

    /** When the day begins that lies a period before the window's first one. */
    public Instant startMinus(Period period) {
        return beginning(from.minus(period));
    }

    /** When the day begins that lies a period before the window's end. */
    public Instant endMinus(Period period) {
        return beginning(to.minus(period));
    }

    public WindowView view() {
        return new WindowView(from, to);
    }

    /** For titles: {@code 2010-12-01 to before 2011-01-01 (Europe/London)}. */
    public String words() {
        return from + " to before " + to + " (" + zone.getId() + ")";
    }

    Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
