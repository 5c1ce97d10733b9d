package crm.sales.reversal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a reversal says, by the names of the contract: what changed is what differs. */
final class ReversalFacts {

    private ReversalFacts() {}

    static Map<String, Object> of(ReversalContent content) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", content.kind());
        facts.put("number", content.number());
        facts.put("externalIds", content.externalIds());
        facts.put("orderId", content.orderId());
        facts.put("customerId", content.customerId());
        facts.put("customer", content.customer().key());
        facts.put("reversedAt", content.reversedAt());
        facts.put("currency", content.currency());
        facts.put("lines", content.lines());
        facts.put("country", content.country());
        facts.put("countryName", content.countryName());
        facts.put("channel", content.channel());
        facts.put("reason", content.reason());
        return facts;
    }

    static List<String> filled(ReversalContent content) {
        return of(content).entrySet().stream()
                .filter(fact -> fact.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> differences(ReversalContent before, ReversalContent after) {
        var was = of(before);
        return of(after).entrySet().stream()
                .filter(fact -> !Objects.equals(was.get(fact.getKey()), fact.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
