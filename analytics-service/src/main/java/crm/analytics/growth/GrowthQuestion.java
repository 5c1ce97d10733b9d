package crm.analytics.growth;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a growth report is asked for.
 *
 * @param from first day, or null for the first day there is
 * @param to first day after the window, or null for the day after the last one there is
 * @param source only customers of this source, or null for all
 * @param country only customers of this country, or null for all
 */
record GrowthQuestion(LocalDate from, LocalDate to, ZoneId zone, String source, String country) {

    /** The asked window, its open ends taken from what is known. */
    GrowthWindow windowOver(GrowthWindow known) {
        return new GrowthWindow(from == null ? known.from() : from, to == null ? known.to() : to);
    }
}
