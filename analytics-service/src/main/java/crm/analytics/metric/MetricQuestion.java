package crm.analytics.metric;

import crm.analytics.window.FactSelection;
import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What facts a measure is asked for, and how they are looked at; a value that was not given has its default, or is null
 * without one.
 *
 * @param customerId only facts of this customer; null for all
 * @param campaignId only facts of this campaign; null for all
 * @param activeFor for so long before a moment somebody must have bought to be active then
 * @param period how long a period of a value over time is
 * @param discountRate what a later period is worth less, as a fraction for each period
 * @param margin the part of revenue that is profit, as a fraction; null to take the goods' cost off
 * @param years how many years a customer stays; null for those of the window
 * @param satisfiedFrom the least score that counts as satisfied; null for the two best
 * @param scaleMax the highest answer of the surveys that are counted
 * @param kinds the kinds of interaction that count
 */
record MetricQuestion(
        FactSelection facts,
        UUID customerId,
        UUID campaignId,
        Period activeFor,
        Period period,
        BigDecimal discountRate,
        BigDecimal margin,
        BigDecimal years,
        Integer satisfiedFrom,
        int scaleMax,
        List<String> kinds) {

    /** What was used of the parameters of these names, defaults included. */
    Map<String, String> used(Set<String> names) {
        var all = new LinkedHashMap<String, Object>();
        all.put("country", facts.country());
        all.put("channel", facts.channel());
        all.put("customerId", customerId);
        all.put("campaignId", campaignId);
        all.put("activeFor", activeFor);
        all.put("period", period);
        all.put("discountRate", discountRate);
        all.put("margin", margin);
        all.put("years", years);
        all.put("satisfiedFrom", satisfiedFrom);
        all.put("scaleMax", scaleMax);
        all.put("kinds", String.join(",", kinds));
        var used = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (value != null && names.contains(name)) {
                used.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        });
        return used;
    }

    MetricQuestion in(String currency) {
        return new MetricQuestion(
                facts.in(currency),
                customerId,
                campaignId,
                activeFor,
                period,
                discountRate,
                margin,
                years,
                satisfiedFrom,
                scaleMax,
                kinds);
    }
}
