package crm.customer.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An order, or what takes one back, as it is at one version.
 *
 * @param id the order's, cancellation's or return's
 * @param customer whose it is; null while not known
 * @param order what a cancellation or return takes back; null for an order, and when not known
 * @param at when it was ordered or taken back
 * @param amount net, below zero for what takes back
 * @param currency ISO 4217 code of the amount
 * @param isCancelled whether an order says itself that it is cancelled
 */
public record PurchaseEntry(
        UUID id,
        Kind kind,
        long version,
        UUID customer,
        UUID order,
        Instant at,
        BigDecimal amount,
        String currency,
        boolean isCancelled) {

    /** What it is. */
    public enum Kind {
        ORDER("order"),
        CANCELLATION("cancellation"),
        RETURN("return");

        private final String column;

        Kind(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** The same entry without a customer that is not there. */
    PurchaseEntry withoutCustomer() {
        return new PurchaseEntry(id, kind, version, null, order, at, amount, currency, isCancelled);
    }

    /** The order whose counting this entry can change. */
    UUID concernedOrder() {
        return kind == Kind.ORDER ? id : order;
    }
}
