package crm.sales.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an order says at one moment, by the names of the contract: what changed is what differs. */
final class OrderFacts {

    private OrderFacts() {}

    static Map<String, Object> of(SalesOrder order) {
        var content = order.content();
        var standing = order.standing();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", content.number());
        facts.put("externalIds", content.externalIds());
        facts.put("customerId", content.customerId());
        facts.put("customer", content.customer().key());
        facts.put("orderedAt", content.orderedAt());
        facts.put("currency", content.currency());
        facts.put("lines", Arrays.asList(content.lines(), order.takenBack()));
        facts.put("country", content.country());
        facts.put("countryName", content.countryName());
        facts.put("channel", content.channel());
        facts.put("paymentMethod", content.paymentMethod());
        // What is said may change without what is seen: it is a change too.
        facts.put("status", Arrays.asList(standing.status(), content.toldStatus()));
        facts.put("paymentState", Arrays.asList(standing.paymentState(), content.toldPaymentState()));
        facts.put("fulfilmentState", Arrays.asList(standing.fulfilmentState(), content.toldFulfilmentState()));
        return facts;
    }

    /** Names of the facts that are there. */
    static List<String> filled(SalesOrder order) {
        var names = new ArrayList<String>();
        of(order).forEach((name, fact) -> {
            if (fact != null) {
                names.add(name);
            }
        });
        return names;
    }

    static List<String> differences(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }
}
