package crm.sales.orderimport;

import crm.sales.upsert.ExternalId;
import java.util.Arrays;

/**
 * What a column says of an order or a line.
 *
 * @param system of a customer's id: the system that it is of; null otherwise
 */
record OrderTarget(Place place, String system) {

    static final OrderTarget NUMBER = new OrderTarget(Place.NUMBER, null);
    static final OrderTarget ORDERED_AT = new OrderTarget(Place.ORDERED_AT, null);
    static final OrderTarget CURRENCY = new OrderTarget(Place.CURRENCY, null);
    static final OrderTarget COUNTRY = new OrderTarget(Place.COUNTRY, null);
    static final OrderTarget QUANTITY = new OrderTarget(Place.QUANTITY, null);

    private static final String CUSTOMER = "customer.externalIds.";

    /** The places in an order that a cell can be written to. */
    enum Place {
        NUMBER("number", null),
        ORDERED_AT("orderedAt", null),
        CURRENCY("currency", null),
        CUSTOMER("customer", null),
        COUNTRY("country", null),
        CHANNEL("channel", null),
        PAYMENT_METHOD("paymentMethod", null),
        PAYMENT_STATE("paymentState", null),
        FULFILMENT_STATE("fulfilmentState", null),
        STATUS("status", null),
        REASON("reason", null),
        SKU("lines.sku", "sku"),
        DESCRIPTION("lines.description", "description"),
        QUANTITY("lines.quantity", "quantity"),
        UNIT_PRICE("lines.unitPrice", "unitPrice"),
        DISCOUNT("lines.discount", "discount"),
        TAX("lines.tax", "tax"),
        TAX_RATE("lines.taxRate", "taxRate"),
        UNIT_COST("lines.unitCost", "unitCost");

        private final String text;
        private final String member;

        Place(String text, String member) {
            this.text = text;
            this.member = member;
        }

        /** As a client writes it, and as the member of an order is called. */
        String text() {
            return text;
        }

        /** The member of a line; null of what belongs to the order. */
        String member() {
            return member;
        }

        boolean isOfLine() {
            return member != null;
        }

        boolean isMoney() {
            return this == UNIT_PRICE || this == DISCOUNT || this == TAX || this == UNIT_COST;
        }

        /** A reversal follows no payment or delivery; only a reversal has a reason. */
        boolean isOf(boolean isReversal) {
            return switch (this) {
                case PAYMENT_METHOD, PAYMENT_STATE, FULFILMENT_STATE, STATUS -> !isReversal;
                case REASON -> isReversal;
                default -> true;
            };
        }
    }

    /** @return null if the text names no place */
    static OrderTarget parse(String text) {
        if (text == null) {
            return null;
        }
        if (text.startsWith(CUSTOMER)) {
            var system = text.substring(CUSTOMER.length());
            return ExternalId.isSystem(system) ? new OrderTarget(Place.CUSTOMER, system) : null;
        }
        return Arrays.stream(Place.values())
                .filter(place -> place != Place.CUSTOMER && place.text().equals(text))
                .map(place -> new OrderTarget(place, null))
                .findFirst()
                .orElse(null);
    }

    /** As a client writes it. */
    @Override
    public String toString() {
        return system == null ? place.text() : CUSTOMER + system;
    }
}
