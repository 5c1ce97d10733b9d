package crm.sales.opportunity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an opportunity says at one moment, by the names of the contract: what changed is what differs. */
final class OpportunityFacts {

    private OpportunityFacts() {}

    static Map<String, Object> of(Opportunity opportunity) {
        var facts = new LinkedHashMap<>(opportunity.content().facts());
        facts.put("stage", opportunity.place().stage());
        facts.put("status", opportunity.place().status());
        facts.put("probability", opportunity.place().probability());
        facts.put("closedAt", opportunity.closedAt());
        facts.put("lossReason", opportunity.lossReason());
        return facts;
    }

    /** Names of the facts that are there. */
    static List<String> filled(Opportunity opportunity) {
        return of(opportunity).entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> differences(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }
}
