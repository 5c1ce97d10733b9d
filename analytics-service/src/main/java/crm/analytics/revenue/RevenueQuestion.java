package crm.analytics.revenue;

import crm.analytics.window.FactSelection;

/**
 * What a revenue report is asked for.
 *
 * @param top how many rows at most, when it is not by time
 */
record RevenueQuestion(FactSelection facts, RevenueBy by, int top) {

    RevenueQuestion in(String currency) {
        return new RevenueQuestion(facts.in(currency), by, top);
    }
}
