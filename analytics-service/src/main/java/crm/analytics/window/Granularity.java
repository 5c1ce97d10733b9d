package crm.analytics.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a window is divided into. */
public enum Granularity {
    DAY {
        @Override
        LocalDate beginning(LocalDate day) {
            return day;
        }

        @Override
        LocalDate next(LocalDate beginning) {
            return beginning.plusDays(1);
        }
    },
    /** From Monday to Sunday, as in ISO 8601. */
    WEEK {
        @Override
        LocalDate beginning(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate beginning) {
            return beginning.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        LocalDate beginning(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate beginning) {
            return beginning.plusMonths(1);
        }

        @Override
        String label(LocalDate beginning) {
            return beginning.toString().substring(0, "2010-12".length());
        }
    };

    /** The first day of the part that a day lies in. */
    abstract LocalDate beginning(LocalDate day);

    abstract LocalDate next(LocalDate beginning);

    String label(LocalDate beginning) {
        return beginning.toString();
    }
}
