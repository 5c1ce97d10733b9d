package crm.devstack.demo;

import java.util.Map;

/** Amounts as the API takes them. */
final class Money {
    static final String POUNDS = "GBP";

    private Money() {}

    static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", POUNDS);
    }
}
