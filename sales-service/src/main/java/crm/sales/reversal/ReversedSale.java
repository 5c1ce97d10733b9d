package crm.sales.reversal;

import crm.sales.customerref.CustomerReference;
import crm.sales.line.Line;
import java.util.List;
import java.util.UUID;

/**
 * What a reversal takes back.
 *
 * @param orderId the order it was sold by; null when not known
 * @param customer who bought it
 * @param lines what is taken back of it, with its amounts
 */
record ReversedSale(
        UUID orderId,
        CustomerReference customer,
        String currency,
        List<Line> lines,
        String country,
        String countryName,
        String channel) {}
