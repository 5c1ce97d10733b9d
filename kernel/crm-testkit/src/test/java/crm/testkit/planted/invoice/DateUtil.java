package crm.testkit.planted.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Planted: a drawer for everything, with a time of its own. */
class DateUtil {
    Instant instant() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    Instant allowed(Clock clock) {
        return Instant.now(clock);
    }
}
