package crm.analytics.growth;

import java.time.ZoneId;

/**
 * What a growth report is asked for.
 *
 * @param window its ends may be open
 * @param source only customers of this source, or null for all
 * @param country only customers of this country, or null for all
 */
record GrowthQuestion(GrowthWindow window, ZoneId zone, String source, String country) {}
