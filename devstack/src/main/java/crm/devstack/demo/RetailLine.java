package crm.devstack.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A line of the shop's file.
 *
 * @param invoice number of the invoice; a leading C means that something is cancelled
 * @param position the line's place in its invoice, from 1
 * @param quantity units; negative when they are taken back
 * @param at when, by the invoice
 * @param unitPrice in pounds, without tax
 * @param customer the shop's number of the customer; null when nobody is known
 * @param country as the shop writes it
 */
public record RetailLine(
        String invoice,
        int position,
        String sku,
        String description,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        String customer,
        String country) {

    /** Where the shop is, whose clock the file shows. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String CANCELLATION = "C";

    static RetailLine of(List<String> cells, int position) {
        return new RetailLine(
                cells.get(0),
                position,
                cells.get(1).intern(),
                cells.get(2).intern(),
                Integer.parseInt(cells.get(3)),
                LocalDateTime.parse(cells.get(4), TIME).atZone(ZONE).toInstant(),
                new BigDecimal(cells.get(5)),
                // the file writes 17850.0
                cells.get(6).isEmpty() ? null : cells.get(6).replace(".0", "").intern(),
                cells.get(7).intern());
    }

    public boolean isCancellation() {
        return invoice.startsWith(CANCELLATION);
    }

    /** Units that come back, or were counted wrongly, without a cancelled invoice. */
    public boolean isReturn() {
        return !isCancellation() && quantity < 0;
    }

    public boolean isOrder() {
        return !isCancellation() && !isReturn();
    }

    /** Quantity times unit price; negative when it is taken back. */
    public BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
