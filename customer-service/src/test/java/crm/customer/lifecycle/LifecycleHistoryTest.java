package crm.customer.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crm.customer.profile.LifecycleStage;
import crm.platform.json.EnumNames;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleHistoryTest {

    private static final LifecyclePeriods PERIODS =
            new LifecyclePeriods(Period.ofDays(30), Period.ofDays(180), Period.ofDays(365));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # registered | purchases                        | now        | stages                                                                                   | due
            2026-01-01   | -                                | 2026-12-31 | prospect 2026-01-01                                                                      | -
            2026-01-01   | 2026-02-01                       | 2026-02-01 | prospect 2026-01-01, new 2026-02-01                                                      | 2026-03-03
            2026-01-01   | 2026-02-01                       | 2026-03-02 | prospect 2026-01-01, new 2026-02-01                                                      | 2026-03-03
            2026-01-01   | 2026-02-01                       | 2026-03-03 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03                                   | 2026-07-31
            2026-01-01   | 2026-02-01                       | 2026-07-31 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03, inactive 2026-07-31              | 2027-02-01
            2026-01-01   | 2026-02-01                       | 2027-02-01 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03, inactive 2026-07-31, churned 2027-02-01 | -
            2026-01-01   | 2026-02-01 2026-02-10            | 2026-02-11 | prospect 2026-01-01, new 2026-02-01                                                      | 2026-03-03
            2026-01-01   | 2026-02-01 2026-02-10            | 2026-08-09 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03, inactive 2026-08-09              | 2027-02-10
            2026-01-01   | 2026-02-01 2026-03-03            | 2026-03-03 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03                                   | 2026-08-30
            2026-01-01   | 2026-02-01 2026-09-01            | 2026-09-02 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03, inactive 2026-07-31, active 2026-09-01 | 2027-02-28
            2026-01-01   | 2026-02-01 2026-07-31            | 2026-08-01 | prospect 2026-01-01, new 2026-02-01, active 2026-03-03                                   | 2027-01-27
            2026-01-01   | 2010-12-01                       | 2026-01-01 | new 2010-12-01, active 2010-12-31, inactive 2011-05-30, churned 2011-12-01               | -
            2026-01-01   | 2010-12-01 2026-06-01            | 2026-06-01 | new 2010-12-01, active 2010-12-31, inactive 2011-05-30, churned 2011-12-01, active 2026-06-01 | 2026-11-28
            2026-01-01   | 2026-02-01                       | 2026-01-15 | prospect 2026-01-01                                                                      | 2026-02-01
            2026-01-01   | 2026-01-01                       | 2026-01-15 | new 2026-01-01                                                                           | 2026-01-31
            2026-01-01   | 2026-02-01 2026-02-01 2026-02-01 | 2026-02-02 | prospect 2026-01-01, new 2026-02-01                                                      | 2026-03-03
            """)
    void theStagesFollowFromThePurchases(String registered, String purchases, String now, String stages, String due) {
        var history = LifecycleHistory.of(day(registered), days(purchases), PERIODS, day(now));

        assertEquals(
                stages,
                history.intervals().stream()
                        .map(interval -> EnumNames.name(interval.stage()) + " "
                                + interval.since().toString().substring(0, 10))
                        .collect(Collectors.joining(", ")));
        assertEquals(due == null ? null : day(due), history.dueAt());
    }

    @Test
    void eachStageNamesItsRule() {
        var history = LifecycleHistory.of(day("2026-01-01"), days("2026-02-01 2028-01-01"), PERIODS, day("2028-01-02"));

        assertEquals(
                List.of(
                        "registered",
                        "first-purchase",
                        "new-for-P30D",
                        "no-purchase-for-P180D",
                        "no-purchase-for-P365D",
                        "purchase"),
                history.intervals().stream().map(LifecycleInterval::reason).toList());
    }

    @Test
    void aLongTimeOfBeingNewEndsWithInactivityAllTheSame() {
        var periods = new LifecyclePeriods(Period.ofDays(200), Period.ofDays(100), Period.ofDays(365));
        var history = LifecycleHistory.of(day("2026-01-01"), days("2026-01-01 2026-05-01"), periods, day("2027-12-01"));

        assertEquals(
                List.of(
                        LifecycleStage.NEW,
                        LifecycleStage.INACTIVE,
                        LifecycleStage.NEW,
                        LifecycleStage.ACTIVE,
                        LifecycleStage.INACTIVE,
                        LifecycleStage.CHURNED),
                history.intervals().stream().map(LifecycleInterval::stage).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # told | since      | purchases             | news
            prospect | 2026-01-01 | 2026-02-01            | new, active, inactive, churned
            prospect | 2026-01-01 | 2010-12-01            | churned
            churned  | 2011-12-01 | 2010-12-01 2011-03-01 | -
            churned  | 2011-12-01 | 2010-12-01 2027-12-01 | active
            active   | 2027-12-01 | 2010-12-01            | churned
            active   | 2027-12-01 | -                     | prospect
            """)
    void onlyWhatIsNewIsTold(String told, String since, String purchases, String news) {
        var history = LifecycleHistory.of(day("2026-01-01"), days(purchases), PERIODS, day("2027-12-02"));

        assertEquals(
                news == null ? "" : news,
                history.newsSince((LifecycleStage) EnumNames.find(LifecycleStage.class, told), day(since)).stream()
                        .map(interval -> EnumNames.name(interval.stage()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void periodsThatMakeNoSenseAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LifecyclePeriods(Period.ZERO, Period.ofDays(180), Period.ofDays(365)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LifecyclePeriods(Period.ofDays(30), Period.ofDays(365), Period.ofDays(365)));
    }

    private static List<Instant> days(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LifecycleHistoryTest::day).toList();
    }

    private static Instant day(String text) {
        return Instant.parse(text + "T00:00:00Z");
    }
}
